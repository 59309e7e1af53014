/** Schemas: created, renamed, dropped (PostgreSQL manual, 5.10). */
@NullMarked
package dev.postern.domain.operation.schema;

import org.jspecify.annotations.NullMarked;
