/** Types: enums, composites, ranges, base types and their shells, domains (PostgreSQL manual, 8.7, 8.16 to 8.18). */
@NullMarked
package dev.postern.domain.operation.type;

import org.jspecify.annotations.NullMarked;
