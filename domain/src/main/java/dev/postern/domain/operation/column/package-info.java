/** Columns: added, dropped, renamed, changed in type, default and nullability (PostgreSQL manual, 5.7). */
@NullMarked
package dev.postern.domain.operation.column;

import org.jspecify.annotations.NullMarked;
