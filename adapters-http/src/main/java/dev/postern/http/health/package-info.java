/** {@code /health}: whether the process is alive. */
@NullMarked
package dev.postern.http.health;

import org.jspecify.annotations.NullMarked;
