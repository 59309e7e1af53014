package dev.postern.domain.operation;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * The rows that a statement brings to a relation, where it says which columns it gives a value.
 *
 * @param given for each of those the length, in characters, of the longest text that is given; none where anything else
 *     may be
 */
public record Arrivals(QualifiedName relation, Map<Identifier, Option<Integer>> given) {}
