/** Tests of what is shown to those who watch. */
@NullMarked
package dev.postern.postgres.watch;

import org.jspecify.annotations.NullMarked;
