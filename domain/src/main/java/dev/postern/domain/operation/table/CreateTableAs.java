package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code CREATE TABLE … AS}, with data or without: only the server knows of which types the columns of a query are, so
 * that a fresh reading tells what the table is like.
 *
 * @param uses what the query reads
 */
public record CreateTableAs(QualifiedName name, Uses uses) implements Operation {

    @Override
    public String kind() {
        return "create table as";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.NEW_OBJECT;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new SchemaExists(name.schema())).appendAll(uses.needs());
    }

    @Override
    public Guard goal() {
        return new TableCreated(name);
    }

    @Override
    public Footprint footprint() {
        return uses.footprint()
                .reading(new ObjectName.Schema(name.schema()), Aspect.EXISTENCE)
                .writing(object(), Aspect.EXISTENCE, Aspect.SHAPE, Aspect.COLUMN_ORDER, Aspect.BEHAVIOUR, Aspect.DATA);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.relation(name).isDefined() ? before : before.with(new OtherRelation(name, "table"));
    }

    @Override
    public Wording wording() {
        return Wording.KEPT;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("DROP TABLE " + name);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    @Override
    public Locks locks() {
        return Locks.ofReading(uses.footprint());
    }

    @Override
    public Naming naming() {
        return Naming.BY_SERVER;
    }

    private ObjectName object() {
        return new ObjectName.Relation(name);
    }
}
