/** Whole tables: created, dropped, renamed (PostgreSQL manual, 5.1 and 5.7). */
@NullMarked
package dev.postern.domain.operation.table;

import org.jspecify.annotations.NullMarked;
