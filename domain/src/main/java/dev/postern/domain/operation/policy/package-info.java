/** Policies of row security: which rows of a table a role may see and change (PostgreSQL manual, 5.9 and CREATE POLICY). */
@NullMarked
package dev.postern.domain.operation.policy;

import org.jspecify.annotations.NullMarked;
