package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition.Wording;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * A key of an index.
 *
 * @param column the column; none if the key is an expression
 * @param called what PostgreSQL calls the key when it makes up a name for the index
 * @param text the key as it stands in the index's definition
 * @param wording whose words these are
 * @param reads the columns that it surely reads
 */
record IndexKey(Option<Identifier> column, String called, String text, Wording wording, Set<Identifier> reads) {}
