/** {@code /ready}: whether the database is as the migrations want it, and if not, why. */
@NullMarked
package dev.postern.http.ready;

import org.jspecify.annotations.NullMarked;
