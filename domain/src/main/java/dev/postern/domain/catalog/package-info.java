/** What a database holds: an immutable picture of its relations, columns, indexes and constraints. */
@NullMarked
package dev.postern.domain.catalog;

import org.jspecify.annotations.NullMarked;
