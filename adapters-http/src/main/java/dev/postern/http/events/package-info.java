/** What runs do, told while they do it. */
@NullMarked
package dev.postern.http.events;

import org.jspecify.annotations.NullMarked;
