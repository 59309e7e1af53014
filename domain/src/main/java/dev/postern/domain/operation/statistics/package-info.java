/** Extended statistics: what the planner is to know of several columns together (PostgreSQL manual, 14.2.2). */
@NullMarked
package dev.postern.domain.operation.statistics;

import org.jspecify.annotations.NullMarked;
