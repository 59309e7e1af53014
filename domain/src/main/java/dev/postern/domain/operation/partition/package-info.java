/** Partitions and inheritance: attached, detached, inherited from (PostgreSQL manual, 5.11 and 5.12). */
@NullMarked
package dev.postern.domain.operation.partition;

import org.jspecify.annotations.NullMarked;
