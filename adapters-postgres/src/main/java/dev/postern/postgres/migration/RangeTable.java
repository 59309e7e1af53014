package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What names of columns stand for at one place of a query.
 *
 * @param levels the things in FROM, those of the innermost query first
 * @param queries what the queries of WITH clauses return, by their names
 * @param others names that may stand for something else: parameters of a function, names given to results
 * @param parameters the types of those of them that are parameters
 */
record RangeTable(
        Seq<Seq<RangeEntry>> levels,
        Map<Identifier, RangeEntry> queries,
        Set<Identifier> others,
        Map<Identifier, DataType> parameters) {

    private static final String TABLE = "tableoid";
    private static final Set<String> OF_THE_SYSTEM = LinkedHashSet.of(TABLE, "ctid", "xmin", "xmax", "cmin", "cmax");

    static RangeTable empty() {
        return new RangeTable(Vector.empty(), LinkedHashMap.empty(), LinkedHashSet.empty(), LinkedHashMap.empty());
    }

    RangeTable within(Seq<RangeEntry> entries) {
        return new RangeTable(levels.prepend(entries), queries, others, parameters);
    }

    /** With a query that has these columns, where they are known. */
    RangeTable with(Identifier query, Option<Set<Identifier>> columns) {
        return with(query, RangeEntry.derived(Option.some(query), columns));
    }

    /** With a query that returns rows of a relation as they are. */
    RangeTable with(Identifier query, QualifiedName relation) {
        return with(query, RangeEntry.relation(query, relation));
    }

    private RangeTable with(Identifier query, RangeEntry rows) {
        return new RangeTable(levels, queries.put(query, rows), others, parameters);
    }

    RangeTable mindful(Iterable<Identifier> names) {
        return new RangeTable(levels, queries, others.addAll(names), parameters);
    }

    /** Inside the body of a routine with these parameters. */
    RangeTable of(Map<Identifier, DataType> given) {
        return new RangeTable(levels, queries, others.addAll(given.keySet()), given);
    }

    /** The type of a parameter, where the name can stand for nothing else. */
    Option<DataType> parameter(Identifier name) {
        return levels.forAll(Seq::isEmpty) ? parameters.get(name) : Option.none();
    }

    /** The column behind an alias; nothing where that is no relation's. */
    Uses qualified(Identifier alias, Identifier column) {
        if (isOfTheSystem(column)) {
            return ofTheSystem(column);
        }
        return called(alias)
                .map(entry -> entry.relation()
                        .map(relation -> Uses.column(relation, column))
                        .getOrElse(Uses.NOTHING))
                .orElse(() -> parameters
                        .get(alias)
                        .map(type -> type.created()
                                .map(composite -> Uses.field(composite, column))
                                .getOrElse(Uses.NOTHING)))
                .getOrElse(this::anyColumn);
    }

    /** {@code alias.*}. */
    Uses all(Identifier alias) {
        return called(alias)
                .map(entry -> entry.relation().map(Uses::allColumns).getOrElse(Uses.NOTHING))
                .getOrElse(this::anyColumn);
    }

    /** {@code *}: all that is in FROM of the innermost query. */
    Uses all() {
        return anyOf(levels.headOption().getOrElse(Vector.empty()));
    }

    /** Of a name that may stand for something else, it is not certain whose column it is. */
    private Uses anyColumn() {
        return anyOf(levels.flatMap(level -> level));
    }

    private static Uses anyOf(Seq<RangeEntry> entries) {
        return entries.flatMap(RangeEntry::relation).map(Uses::allColumns).fold(Uses.NOTHING, Uses::and);
    }

    private Option<RangeEntry> called(Identifier alias) {
        return levels.flatMap(level -> level.find(entry -> entry.isCalled(alias)))
                .headOption();
    }

    /** The column of one of the relations; where it may be something else, none of them needs to have it. */
    Uses unqualified(Identifier column) {
        if (isOfTheSystem(column)) {
            return ofTheSystem(column);
        }
        Seq<RangeEntry> entries = levels.flatMap(level -> level);
        Seq<QualifiedName> relations = entries.flatMap(RangeEntry::relation).distinct();
        if (relations.isEmpty()) {
            return Uses.NOTHING;
        }
        Uses ofOne = Uses.someColumn(relations, column);
        boolean otherwise =
                others.contains(column) || entries.exists(entry -> entry.mayHold(column) || entry.isCalled(column));
        return otherwise
                ? anyOf(entries.filter(entry -> entry.isCalled(column))).touching(ofOne.footprint())
                : ofOne;
    }

    /** Which table a row is of never changes; what else the system keeps of it does whenever the row is written. */
    private Uses ofTheSystem(Identifier column) {
        return column.value().equals(TABLE)
                ? Uses.NOTHING
                : levels.flatMap(level -> level.flatMap(RangeEntry::relation))
                        .map(Uses::places)
                        .fold(Uses.NOTHING, Uses::and);
    }

    private static boolean isOfTheSystem(Identifier column) {
        return OF_THE_SYSTEM.contains(column.value());
    }
}
