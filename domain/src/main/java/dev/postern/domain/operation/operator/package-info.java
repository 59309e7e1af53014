/** Operators and operator classes (PostgreSQL manual, 36.14 to 36.16). */
@NullMarked
package dev.postern.domain.operation.operator;

import org.jspecify.annotations.NullMarked;
