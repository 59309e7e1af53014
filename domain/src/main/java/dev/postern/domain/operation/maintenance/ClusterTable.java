package dev.postern.domain.operation.maintenance;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.IndexExists;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.Unobservable;
import dev.postern.domain.operation.table.TableSetting;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code CLUSTER} of one table: its rows are put in the order of an index, which the table remembers. Doing it again does
 * no harm.
 *
 * @param index the index; none for the one that the table remembers
 */
public record ClusterTable(QualifiedName table, Option<Identifier> index) implements Operation {

    private static final Property CLUSTERED_ON = TableSetting.CLUSTERED_ON.property();

    @Override
    public String kind() {
        return "cluster";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.on(Right.MAINTENANCE, table);
    }

    @Override
    public Seq<Guard> needs() {
        Guard order = index.<Guard>map(name -> new IndexExists(new QualifiedName(table.schema(), name)))
                .getOrElse(() -> new IsClustered(table));
        return Vector.of(new TableExists(table), order);
    }

    @Override
    public Guard goal() {
        return new Unobservable();
    }

    @Override
    public Footprint footprint() {
        Footprint own =
                Footprint.NONE.reading(object(), Aspect.EXISTENCE, Aspect.SHAPE).writing(object(), Aspect.BEHAVIOUR);
        return index.map(name -> own.reading(
                        new ObjectName.Relation(new QualifiedName(table.schema(), name)),
                        Aspect.EXISTENCE,
                        Aspect.SHAPE))
                .getOrElse(own);
    }

    @Override
    public Catalog project(Catalog before) {
        Option<Definition> remembered = index.map(name -> Definition.server(name.sql()));
        return remembered.isDefined() && before.relation(table).isDefined()
                ? before.with(object(), "table", CLUSTERED_ON, remembered)
                : before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Option<String> had = remembered(before);
        if (index.isEmpty() || had.equals(index.map(Identifier::sql))) {
            return Inverse.nothing("the order of rows is nothing that could be taken back");
        }
        return Inverse.of("ALTER TABLE " + table + " "
                + had.map(name -> "CLUSTER ON " + name).getOrElse("SET WITHOUT CLUSTER"));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Relation(table);
    }

    private Option<String> remembered(Catalog catalog) {
        return catalog.object(object())
                .flatMap((DatabaseObject known) -> known.property(CLUSTERED_ON))
                .map(Definition::text);
    }
}
