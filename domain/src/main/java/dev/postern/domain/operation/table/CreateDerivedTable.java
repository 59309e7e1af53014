package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.RowEvent;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * {@code CREATE TABLE} that takes columns from elsewhere: {@code LIKE}, {@code INHERITS}, {@code PARTITION OF},
 * {@code OF}.
 *
 * @param own the table without what it takes
 * @param sources where it takes from, in the order in which they are written
 */
public record CreateDerivedTable(CreateTable own, Seq<TableSource> sources) implements Operation {

    @Override
    public String kind() {
        return own.kind();
    }

    @Override
    public Option<ObjectName> target() {
        return own.target();
    }

    @Override
    public Nature nature() {
        return own.nature();
    }

    @Override
    public Set<RowEvent> rowEvents() {
        return own.rowEvents();
    }

    @Override
    public Set<Permission> permissions() {
        return own.permissions().addAll(sources.flatMap(TableSource::permissions));
    }

    @Override
    public Seq<Guard> needs() {
        return own.needs()
                .appendAll(sources.flatMap(source -> source.needs(own.table())))
                .distinct();
    }

    @Override
    public Guard goal() {
        return new InPlace(this);
    }

    @Override
    public Footprint footprint() {
        return own.footprint().and(uses().footprint());
    }

    @Override
    public Catalog project(Catalog before) {
        if (before.relation(own.table().name()).isDefined()) {
            return before;
        }
        Catalog after = own.of(resolved(before)).project(before);
        return sources.foldLeft(after, (catalog, source) -> source.beside(catalog, own.table()));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return own.inverse(before, after);
    }

    @Override
    public LockStrength lock() {
        return locks().strongest().getOrElse(LockStrength.ACCESS_SHARE);
    }

    @Override
    public Locks locks() {
        return sources.map(TableSource::locks).fold(own.locks(), Locks::and);
    }

    @Override
    public Seq<Bond> bonds() {
        return own.bonds();
    }

    @Override
    public Naming naming() {
        return Naming.BY_SERVER;
    }

    private Uses uses() {
        return sources.map(TableSource::uses).fold(Uses.NOTHING, Uses::and);
    }

    /** From the last on, so that places in the list of columns stay what they are. */
    private Table resolved(Catalog catalog) {
        Table table = sources.reverse().foldLeft(own.table(), (each, source) -> source.into(catalog, each));
        return table.constraints()
                .values()
                .flatMap(Constraint::notNull)
                .foldLeft(table, (each, column) -> each.changing(column, found -> found.with(Nullability.NOT_NULL)));
    }

    /** Is the table there with its own columns and those that it takes? */
    private record InPlace(CreateDerivedTable creation) implements Guard {

        @Override
        public Finding ask(Catalog catalog) {
            return new TableInPlace(creation.resolved(catalog)).ask(catalog);
        }

        @Override
        public Scope scope() {
            Scope own = new TableInPlace(creation.own.table()).scope();
            return creation.uses().needs().map(Guard::scope).fold(own, Scope::and);
        }

        @Override
        public String describe() {
            return new TableInPlace(creation.own.table()).describe();
        }
    }
}
