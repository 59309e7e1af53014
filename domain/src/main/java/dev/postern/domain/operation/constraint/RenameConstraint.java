package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.NotNullConstraint;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Reach;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ConstraintExists;
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
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … RENAME CONSTRAINT}.
 */
public record RenameConstraint(QualifiedName table, Identifier constraint, Identifier to) implements Operation {

    @Override
    public String kind() {
        return "rename constraint";
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
        return Vector.of(new TableExists(table), new ConstraintExists(table, constraint));
    }

    @Override
    public Guard goal() {
        return new ConstraintRenamed(table, constraint, to);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE)
                .writing(object(), Aspect.EXISTENCE)
                .writing(new ObjectName.Constraint(table, to), Aspect.EXISTENCE)
                .writing(relation(constraint), Aspect.EXISTENCE)
                .writing(relation(to), Aspect.EXISTENCE);
    }

    @Override
    public Catalog project(Catalog before) {
        return NotNullConstraint.of(before, table, constraint)
                .map(found -> before.renaming(object(), new ObjectName.Constraint(table, to)))
                .getOrElse(() -> having(before).foldLeft(before, this::renaming));
    }

    /** A check is called the same on all children; other constraints have names of their own on partitions. */
    private Set<QualifiedName> having(Catalog catalog) {
        boolean inherited = catalog.table(table)
                .flatMap(found -> found.constraints().get(constraint))
                .exists(Constraint::isInherited);
        Set<QualifiedName> own = LinkedHashSet.of(table);
        return inherited ? own.addAll(new Reach(catalog).children(table)) : own;
    }

    private Catalog renaming(Catalog catalog, QualifiedName each) {
        return catalog.renamingConstraint(each, constraint, to)
                .renaming(new ObjectName.Constraint(each, constraint), new ObjectName.Constraint(each, to));
    }

    @Override
    public Option<Renaming> renaming() {
        return Option.some(new Renaming(
                object(),
                new ObjectName.Constraint(table, to),
                Vector.of(new Renaming(relation(constraint), relation(to)))));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("ALTER TABLE " + table + " RENAME CONSTRAINT " + to + " TO " + constraint);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Constraint(table, constraint);
    }

    private QualifiedName inSchema(Identifier name) {
        return new QualifiedName(table.schema(), name);
    }

    private ObjectName relation(Identifier name) {
        return new ObjectName.Relation(inSchema(name));
    }
}
