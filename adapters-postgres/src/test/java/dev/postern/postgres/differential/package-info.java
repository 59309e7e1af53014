/** Holds what is said about every kind of statement against what PostgreSQL does with it, on every major version. */
@NullMarked
package dev.postern.postgres.differential;

import org.jspecify.annotations.NullMarked;
