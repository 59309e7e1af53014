/** Rows: inserted, updated, deleted (PostgreSQL manual, chapter 6). */
@NullMarked
package dev.postern.domain.operation.data;

import org.jspecify.annotations.NullMarked;
