package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Definition.Wording;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.index.CreateIndex;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_index_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_restContext;

/** Reads {@code CREATE INDEX}, in the words of {@code pg_get_indexdef} wherever they are certain. */
record IndexReading(Names names) {

    CreateIndex read(Create_index_statementContext written) {
        QualifiedName table = names.relation(written.table_name);
        ExpressionReading expressions = new ExpressionReading(names, table.name());
        Index_restContext rest = written.index_rest();
        Seq<IndexKey> keys =
                Vector.ofAll(rest.index_columns().index_column()).map(new IndexKeyReading(expressions)::read);
        Option<Identifier> name = names.option(written.name);
        Index index = new Index(
                new QualifiedName(table.schema(), name.getOrElse(() -> automaticName(table, keys, included(rest)))),
                table,
                written.UNIQUE() != null ? Index.Uniqueness.UNIQUE : Index.Uniqueness.NOT_UNIQUE,
                definition(rest, keys, expressions),
                columns(rest, keys, expressions),
                written.ONLY() != null ? Validity.NOT_VALID : Validity.VALID);
        return new CreateIndex(
                index,
                name.isDefined() ? Naming.BY_AUTHOR : Naming.BY_SERVER,
                written.CONCURRENTLY() != null ? Transactionality.OUTSIDE_TRANSACTION : Transactionality.TRANSACTIONAL,
                uses(rest)
                        .and(new IndexKeyReading(expressions)
                                .byDefault(rest.index_columns().index_column(), table, method(rest))));
    }

    private Uses uses(Index_restContext rest) {
        ExpressionUses uses = new ExpressionUses(names);
        return uses.in(rest).and(uses.operatorClasses(rest.index_columns().index_column(), method(rest)));
    }

    private static Identifier automaticName(QualifiedName table, Seq<IndexKey> keys, Seq<Identifier> included) {
        return new NameChoice(table.name())
                .index(keys.map(IndexKey::called).appendAll(included.map(Identifier::value)));
    }

    private Seq<Identifier> included(Index_restContext rest) {
        return Option.of(rest.including_index())
                .map(including -> names.identifiers(including.identifier()))
                .getOrElse(Vector.empty());
    }

    /** The tablespace is left out: it is where an index lies, not what it is, and pg_get_indexdef does not print it. */
    private Definition definition(Index_restContext rest, Seq<IndexKey> keys, ExpressionReading expressions) {
        Seq<Identifier> included = included(rest);
        boolean nullsEqual = Option.of(rest.nulls_distinction()).exists(nulls -> nulls.NOT() != null);
        IndexText with = Option.of(rest.with_storage_parameter())
                .map(written -> IndexText.with(names, written))
                .getOrElse(IndexText.NONE);
        IndexText where = Option.of(rest.index_where())
                .map(written -> IndexText.where(expressions, written))
                .getOrElse(IndexText.NONE);
        String text = "USING " + method(rest)
                + keys.map(IndexKey::text).mkString(" (", ", ", ")")
                + (included.isEmpty() ? "" : " INCLUDE " + IndexText.columns(included))
                + (nullsEqual ? " NULLS NOT DISTINCT" : "")
                + with.text()
                + where.text();
        boolean certain = keys.map(IndexKey::wording)
                .append(with.wording())
                .append(where.wording())
                .forAll(wording -> wording == Wording.SERVER);
        return certain ? Definition.server(text) : Definition.author(text);
    }

    /** {@code rtree}, of long ago, PostgreSQL takes for {@code gist}. */
    private String method(Index_restContext rest) {
        String named = Option.of(rest.method)
                .map(names::identifier)
                .map(Identifier::sql)
                .getOrElse("btree");
        return named.equals("rtree") ? "gist" : named;
    }

    private Set<Identifier> columns(Index_restContext rest, Seq<IndexKey> keys, ExpressionReading expressions) {
        return LinkedHashSet.ofAll(keys.flatMap(IndexKey::reads))
                .addAll(included(rest))
                .addAll(Option.of(rest.index_where()).toVector().flatMap(where -> expressions.columns(where.vex())));
    }
}
