/** Constraints: added, validated, renamed, dropped (PostgreSQL manual, 5.5). */
@NullMarked
package dev.postern.domain.operation.constraint;

import org.jspecify.annotations.NullMarked;
