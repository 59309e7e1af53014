package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.AutomaticName;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.column.OwnedSequences;
import dev.postern.domain.operation.partition.ParentIndexes;
import dev.postern.domain.operation.sequence.Sequences;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * {@code LIKE}: the columns of another table as they are when the new one is made.
 *
 * @param position how many columns of its own stand before them
 * @param included what is copied beside names, types and not-null constraints
 */
public record CopiedColumns(QualifiedName source, int position, Set<Included> included) implements TableSource {

    /** What {@code INCLUDING} copies (PostgreSQL manual, CREATE TABLE). */
    public enum Included {
        COMMENTS,
        COMPRESSION,
        CONSTRAINTS,
        DEFAULTS,
        GENERATED,
        IDENTITY,
        INDEXES,
        STATISTICS,
        STORAGE
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.on(Right.SELECT, source);
    }

    @Override
    public Uses uses() {
        return Uses.model(source).touching(Footprint.NONE.reading(new ObjectName.Relation(source), Aspect.COMMENT));
    }

    @Override
    public Locks locks() {
        return Locks.on(source, LockStrength.ACCESS_SHARE);
    }

    @Override
    public Table into(Catalog catalog, Table own) {
        return catalog.table(source).map(found -> copied(found, own)).getOrElse(own);
    }

    private Table copied(Table from, Table own) {
        Seq<Column> columns = own.columns()
                .insertAll(
                        Math.min(position, own.columns().size()), from.columns().map(this::copied));
        Seq<Constraint> checks = included.contains(Included.CONSTRAINTS)
                ? from.constraints().values().filter(Constraint::isCheck).toVector()
                : Vector.empty();
        return Table.of(own.name(), columns, checks.appendAll(own.constraints().values()));
    }

    private Column copied(Column column) {
        String from = column.value().source();
        boolean kept = from.startsWith("identity")
                ? included.contains(Included.IDENTITY)
                : from.startsWith("generated")
                        ? included.contains(Included.GENERATED)
                        : included.contains(Included.DEFAULTS);
        return kept ? column : column.with(new ColumnValue.None());
    }

    @Override
    public Catalog beside(Catalog catalog, Table own) {
        QualifiedName table = own.name();
        Catalog indexed = included.contains(Included.INDEXES) ? ParentIndexes.onto(catalog, source, table) : catalog;
        Catalog detailed = ColumnDetails.copied(
                indexed,
                source,
                table,
                included.map(each -> each.name().toLowerCase(Locale.ROOT)).add("collation"));
        Catalog commented = included.contains(Included.COMMENTS) ? comments(detailed, table) : detailed;
        return included.contains(Included.IDENTITY) ? identities(commented, table) : commented;
    }

    private Catalog comments(Catalog catalog, QualifiedName table) {
        Catalog commented = catalog;
        for (Column column : catalog.table(source).toVector().flatMap(Table::columns)) {
            Option<String> comment = catalog.comment(new ObjectName.Column(source, column.name()));
            commented = comment.isEmpty()
                    ? commented
                    : commented.commenting(new ObjectName.Column(table, column.name()), comment);
        }
        return commented;
    }

    /** Each counts as the one that it is copied from does, from its start. */
    private Catalog identities(Catalog catalog, QualifiedName table) {
        Seq<Column> counting = catalog.table(source)
                .toVector()
                .flatMap(Table::columns)
                .filter(column -> column.value().source().startsWith("identity"));
        Catalog counted = counting.foldLeft(
                catalog,
                (each, column) -> catalog.sequencesOf(new ObjectName.Column(source, column.name()))
                        .flatMap(found -> catalog.object(new ObjectName.Relation(found.name())))
                        .map(found ->
                                Sequences.copied(found, sequence(table, column).name()))
                        .foldLeft(each, Catalog::with));
        return new OwnedSequences(table, counting, counting.map(column -> sequence(table, column))).in(counted);
    }

    private static OtherRelation sequence(QualifiedName table, Column column) {
        return new OtherRelation(
                new QualifiedName(
                        table.schema(),
                        AutomaticName.of(table.name(), Option.some(column.name().value()), "seq")),
                "sequence");
    }
}
