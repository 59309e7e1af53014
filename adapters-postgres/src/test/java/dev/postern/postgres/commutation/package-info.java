/** Holds what is said to commute against what PostgreSQL does in both orders. */
@NullMarked
package dev.postern.postgres.commutation;

import org.jspecify.annotations.NullMarked;
