/** Indexes: created, renamed, dropped (PostgreSQL manual, chapter 11). */
@NullMarked
package dev.postern.domain.operation.index;

import org.jspecify.annotations.NullMarked;
