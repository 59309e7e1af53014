/** Who holds and who waits while a run is on. */
@NullMarked
package dev.postern.http.locks;

import org.jspecify.annotations.NullMarked;
