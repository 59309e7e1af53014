/** Functions and procedures (PostgreSQL manual, CREATE FUNCTION and CREATE PROCEDURE). */
@NullMarked
package dev.postern.domain.operation.routine;

import org.jspecify.annotations.NullMarked;
