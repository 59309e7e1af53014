/** Roles, their attributes and settings, and who is a member of whom (PostgreSQL manual, chapter 21). */
@NullMarked
package dev.postern.domain.operation.role;

import org.jspecify.annotations.NullMarked;
