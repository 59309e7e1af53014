/**
 * What SQL statements mean: the grammar's parse tree, read into the domain's operations in the words that PostgreSQL's
 * catalog would use.
 */
@NullMarked
package dev.postern.postgres.migration;

import org.jspecify.annotations.NullMarked;
