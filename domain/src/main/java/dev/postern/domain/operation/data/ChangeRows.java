package dev.postern.domain.operation.data;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.catalog.RowChange;
import dev.postern.domain.catalog.RowEvent;
import dev.postern.domain.operation.Arrivals;
import dev.postern.domain.operation.Feeds;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Minded;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.RowsChanged;
import dev.postern.domain.operation.RowsRead;
import dev.postern.domain.operation.Unobservable;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code INSERT}, {@code UPDATE}, {@code DELETE} or {@code MERGE}.
 *
 * @param kind the command, in lower case
 * @param relation the relation whose rows change
 * @param rowEvents what it does, also by statements in its WITH clause
 * @param uses what it reads and changes
 * @param feeds without rows of which tables it changes none
 * @param arrivals what it gives the rows that it brings; none where it does anything else, or that is not known
 */
public record ChangeRows(
        String kind, QualifiedName relation, Set<RowEvent> rowEvents, Uses uses, Feeds feeds, Option<Arrivals> arrivals)
        implements Operation {

    /** Of rows that may be there whatever tables hold. */
    public ChangeRows(String kind, QualifiedName relation, Set<RowEvent> rowEvents, Uses uses) {
        this(kind, relation, rowEvents, uses, Feeds.UNFAILING, Option.none());
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(new ObjectName.Relation(relation));
    }

    @Override
    public Nature nature() {
        return Nature.DATA;
    }

    /** Of MERGE, and of what stands in a WITH clause, the server tells. */
    @Override
    public Set<Permission> permissions() {
        Set<Permission> read = Permissions.reading(uses);
        return switch (kind) {
            case "insert", "copy" -> Permissions.on(Right.INSERT, relation).addAll(read);
            case "update" -> Permissions.on(Right.UPDATE, relation).addAll(read);
            case "delete" -> Permissions.on(Right.DELETE, relation).addAll(read);
            default -> read;
        };
    }

    @Override
    public Seq<Guard> needs() {
        return uses.needs();
    }

    @Override
    public Guard goal() {
        return new Unobservable();
    }

    @Override
    public Footprint footprint() {
        Footprint said = uses.footprint();
        Set<Identifier> written = said.columnsWritten(relation);
        RowChange change =
                new RowChange(relation, rowEvents, written.isEmpty() ? said.columnsOf(relation) : Option.some(written));
        Footprint changed = RowsChanged.narrowing(said, change).and(Minded.by(change));
        return rowEvents.contains(RowEvent.INSERT) ? changed : RowsRead.narrowing(changed);
    }

    @Override
    public Catalog project(Catalog before) {
        return before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.irreversible(
                "the rows that " + kind + " on " + relation + " changed are only known to a down script");
    }

    @Override
    public Seq<ObjectName> destroys() {
        return kind.equals("delete") ? Vector.of(new ObjectName.Relation(relation)) : Vector.empty();
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ROW_EXCLUSIVE;
    }

    @Override
    public Locks locks() {
        return Locks.on(relation, lock())
                .and(Locks.ofReading(uses.footprint()))
                .and(Locks.ofChanging(uses.footprint()));
    }
}
