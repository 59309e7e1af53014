/** What waits, and for what. */
@NullMarked
package dev.postern.http.deferred;

import org.jspecify.annotations.NullMarked;
