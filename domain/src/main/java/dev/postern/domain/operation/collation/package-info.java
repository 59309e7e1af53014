/** Collations (PostgreSQL manual, 24.2). */
@NullMarked
package dev.postern.domain.operation.collation;

import org.jspecify.annotations.NullMarked;
