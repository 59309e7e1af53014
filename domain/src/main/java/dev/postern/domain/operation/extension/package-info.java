/** Extensions: created, updated, moved, dropped (PostgreSQL manual, 36.17). */
@NullMarked
package dev.postern.domain.operation.extension;

import org.jspecify.annotations.NullMarked;
