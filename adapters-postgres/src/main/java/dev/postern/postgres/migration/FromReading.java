package dev.postern.postgres.migration;

import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alias_clauseContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.From_itemContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.From_primaryContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;

/**
 * Reads what stands in FROM: relations, queries of WITH, sub-selects, functions, joins of them.
 *
 * @param range what is visible around it
 */
record FromReading(QueryReading query, RangeTable range) {

    private static final Set<String> SCHEMAS_OF_THE_SYSTEM = LinkedHashSet.of("pg_catalog", "information_schema");
    private static final Set<String> OF_ONE_COLUMN = LinkedHashSet.of(
            "generate_series", "generate_subscripts", "unnest", "regexp_split_to_table", "string_to_table");

    Seq<RangeEntry> entries(List<From_itemContext> items) {
        return Vector.ofAll(items).flatMap(this::entries);
    }

    /** The names behind USING are asked of both sides of the join, and each side knows its own. */
    Uses uses(List<From_itemContext> items) {
        Seq<RangeEntry> before = Vector.empty();
        Uses uses = Uses.NOTHING;
        for (From_itemContext item : items) {
            uses = uses.and(uses(item, before));
            before = before.appendAll(entries(item));
        }
        return uses;
    }

    private Seq<RangeEntry> entries(From_itemContext item) {
        if (item.from_primary() != null) {
            return Vector.of(entry(item.from_primary()));
        }
        return item.alias_clause() != null
                ? Vector.of(RangeEntry.derived(alias(item.alias_clause()), Option.none()))
                : entries(item.from_item());
    }

    private Uses uses(From_itemContext item, Seq<RangeEntry> before) {
        if (item.from_primary() != null) {
            return uses(item.from_primary(), before);
        }
        Uses uses = Uses.NOTHING;
        Seq<RangeEntry> sides = before;
        for (From_itemContext side : item.from_item()) {
            uses = uses.and(uses(side, sides));
            sides = sides.appendAll(entries(side));
        }
        if (item.NATURAL() != null || item.alias_clause() != null) {
            uses = uses.and(RangeTable.empty().within(sides).all());
        }
        if (item.names_in_parens() != null) {
            for (From_itemContext side : item.from_item()) {
                RangeTable own = RangeTable.empty().within(entries(side));
                uses = uses.and(
                        Vector.ofAll(item.names_in_parens().names_references().schema_qualified_name())
                                .map(column -> own.unqualified(query.names().last(column)))
                                .fold(Uses.NOTHING, Uses::and));
            }
        }
        return item.vex() == null ? uses : uses.and(query.in(item.vex(), range.within(sides)));
    }

    private Uses uses(From_primaryContext item, Seq<RangeEntry> before) {
        if (item.schema_qualified_name() != null) {
            Uses rows = rows(item.schema_qualified_name());
            return renamed(item).isEmpty() ? rows : rows.and(columns(item.schema_qualified_name()));
        }
        boolean sideways = item.LATERAL() != null || item.table_subquery() == null;
        return query.children(item, sideways ? range.within(before) : range);
    }

    /** The rows of a relation; nothing for a query of WITH, or for what the system has. */
    Uses rows(Schema_qualified_nameContext name) {
        return relation(name).map(Uses::rows).getOrElse(Uses.NOTHING);
    }

    /** Whatever columns a relation has, or a query of WITH that returns its rows as they are. */
    Uses columns(Schema_qualified_nameContext name) {
        return wholeRows(name).map(Uses::allColumns).getOrElse(Uses.NOTHING);
    }

    private Option<QualifiedName> wholeRows(Schema_qualified_nameContext name) {
        return named(name).flatMap(RangeEntry::relation).orElse(() -> relation(name));
    }

    private Option<QualifiedName> relation(Schema_qualified_nameContext name) {
        Seq<Identifier> parts = query.names().parts(name);
        boolean isOfTheSystem = parts.size() == 1
                ? parts.head().value().startsWith("pg_")
                : SCHEMAS_OF_THE_SYSTEM.contains(parts.head().value());
        return Option.when(
                named(name).isEmpty() && !isOfTheSystem, () -> query.names().relation(name));
    }

    /** What a name stands for that is one of WITH. */
    private Option<RangeEntry> named(Schema_qualified_nameContext name) {
        Seq<Identifier> parts = query.names().parts(name);
        return parts.size() == 1 ? range.queries().get(parts.head()) : Option.none();
    }

    private RangeEntry entry(From_primaryContext item) {
        Option<Identifier> alias = Option.of(item.alias_clause())
                .flatMap(this::alias)
                .orElse(() -> Option.of(item.alias).map(query.names()::identifier));
        Option<Set<Identifier>> renamed = renamed(item);
        if (item.schema_qualified_name() != null) {
            return relation(item.schema_qualified_name(), alias, renamed);
        }
        if (item.table_subquery() != null) {
            return RangeEntry.derived(
                    alias, renamed.orElse(() -> new OutputNames(query.names()).of(item.table_subquery())));
        }
        return RangeEntry.derived(alias, renamed.orElse(() -> ofFunction(item, alias)));
    }

    /** Names given to columns are of a relation's columns in their order, and it is not told whose they are. */
    private RangeEntry relation(
            Schema_qualified_nameContext name, Option<Identifier> alias, Option<Set<Identifier>> renamed) {
        Identifier called = alias.getOrElse(() -> query.names().last(name));
        if (renamed.isDefined()) {
            return RangeEntry.derived(Option.some(called), wholeRows(name).isDefined() ? Option.none() : renamed);
        }
        return named(name)
                .map(rows -> rows.as(called))
                .orElse(() -> relation(name).map(relation -> RangeEntry.relation(called, relation)))
                .getOrElse(() -> RangeEntry.derived(Option.some(called), Option.none()));
    }

    /** A function that returns single values has one column, called as the function or its alias. */
    private Option<Set<Identifier>> ofFunction(From_primaryContext item, Option<Identifier> alias) {
        return Option.of(item.function_call())
                .flatMap(call -> Option.of(call.schema_qualified_name_nontype()))
                .map(name -> query.names().parts(name).last())
                .filter(name -> OF_ONE_COLUMN.contains(name.value()))
                .map(name -> LinkedHashSet.of(alias.getOrElse(name), new Identifier("ordinality")));
    }

    private Option<Set<Identifier>> renamed(From_primaryContext item) {
        List<org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.IdentifierContext> columns =
                item.alias_clause() != null ? item.alias_clause().column_alias : item.column_alias;
        return Option.when(
                columns != null && !columns.isEmpty(),
                () -> query.names().identifiers(columns).toLinkedSet());
    }

    private Option<Identifier> alias(Alias_clauseContext clause) {
        return Option.of(clause.alias).map(query.names()::identifier);
    }
}
