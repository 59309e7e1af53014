/** Roles, who owns what, and who may do what with it (PostgreSQL manual, 5.8 and chapter 21). */
@NullMarked
package dev.postern.domain.operation.privilege;

import org.jspecify.annotations.NullMarked;
