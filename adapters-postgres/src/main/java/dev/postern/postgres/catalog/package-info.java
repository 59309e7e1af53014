/** Reads the catalog of a live database from pg_catalog. */
@NullMarked
package dev.postern.postgres.catalog;

import org.jspecify.annotations.NullMarked;
