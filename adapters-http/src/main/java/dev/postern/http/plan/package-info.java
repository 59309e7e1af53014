/** What a run would do now. */
@NullMarked
package dev.postern.http.plan;

import org.jspecify.annotations.NullMarked;
