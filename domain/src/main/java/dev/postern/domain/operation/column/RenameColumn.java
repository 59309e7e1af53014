package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Reach;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Renaming;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … RENAME COLUMN}.
 */
public record RenameColumn(QualifiedName table, Identifier column, Identifier to) implements Operation {

    @Override
    public String kind() {
        return "rename column";
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
    public Seq<Guard> needs() {
        return Vector.of(new TableExists(table), new ColumnExists(table, column));
    }

    @Override
    public Guard goal() {
        return new ColumnRenamed(table, column, to);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE)
                .writing(object(), Aspect.EXISTENCE, Aspect.SHAPE)
                .writing(new ObjectName.Column(table, to), Aspect.EXISTENCE, Aspect.SHAPE);
    }

    @Override
    public Catalog project(Catalog before) {
        return new Reach(before)
                .children(table)
                .add(table)
                .foldLeft(before, (catalog, each) -> catalog.renamingColumn(each, column, to));
    }

    @Override
    public Option<Renaming> renaming() {
        return Option.some(new Renaming(object(), new ObjectName.Column(table, to)));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("ALTER TABLE " + table + " RENAME COLUMN " + to + " TO " + column);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Column(table, column);
    }
}
