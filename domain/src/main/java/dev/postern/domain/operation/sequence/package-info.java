/** Sequences: created, changed, renamed, dropped, set (PostgreSQL manual, CREATE SEQUENCE). */
@NullMarked
package dev.postern.domain.operation.sequence;

import org.jspecify.annotations.NullMarked;
