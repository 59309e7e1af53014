/** Routine maintenance, which may be done again at any time (PostgreSQL manual, chapter 24). */
@NullMarked
package dev.postern.domain.operation.maintenance;

import org.jspecify.annotations.NullMarked;
