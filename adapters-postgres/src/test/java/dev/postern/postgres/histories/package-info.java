/** Random histories on real servers: whatever is missing meanwhile, they end alike, and can be taken back. */
@NullMarked
package dev.postern.postgres.histories;

import org.jspecify.annotations.NullMarked;
