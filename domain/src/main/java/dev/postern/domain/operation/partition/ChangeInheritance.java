package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code ALTER TABLE … INHERIT} and {@code NO INHERIT}. */
public record ChangeInheritance(QualifiedName child, QualifiedName parent, Inheritance inheritance)
        implements Operation {

    /** Whether one table inherits from another. */
    public enum Inheritance {
        INHERIT,
        NO_INHERIT;

        String words() {
            return name().replace('_', ' ');
        }

        Inheritance other() {
            return this == INHERIT ? NO_INHERIT : INHERIT;
        }
    }

    @Override
    public String kind() {
        return inheritance == Inheritance.INHERIT ? "inherit" : "no inherit";
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
        return Permissions.changing(child).addAll(Permissions.changing(parent));
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> there = Vector.of(new TableExists(child), new TableExists(parent));
        return inheritance == Inheritance.INHERIT
                ? there.append(new ColumnsOfParent(child, parent, Membership.CHILD))
                : there;
    }

    @Override
    public Guard goal() {
        return new InheritsFrom(child, parent, inheritance);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(object(), Aspect.EXISTENCE, Aspect.SHAPE)
                .reading(new ObjectName.Relation(parent), Aspect.EXISTENCE, Aspect.SHAPE, Aspect.BEHAVIOUR)
                .writing(object(), Aspect.BEHAVIOUR)
                .writing(new ObjectName.Relation(parent), Aspect.DATA);
    }

    @Override
    public Catalog project(Catalog before) {
        if (before.relation(child).isEmpty() || before.relation(parent).isEmpty()) {
            return before;
        }
        Property property = Property.INHERITS;
        Seq<String> had = InheritsFrom.parents(before, child).remove(parent.sql());
        Seq<String> has = inheritance == Inheritance.INHERIT ? had.append(parent.sql()) : had;
        Option<Definition> value = Option.when(!has.isEmpty(), () -> Definition.server(has.mkString(", ")));
        Catalog after = before.with(object(), "table", property, value);
        return inheritance == Inheritance.NO_INHERIT ? Inherited.onlyFromParents(after, child) : after;
    }

    /** What was inherited is the child's own from then on, and stays so when it inherits again. */
    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return inheritance == Inheritance.INHERIT
                ? Inverse.of("ALTER TABLE " + child + " " + inheritance.other().words() + " " + parent)
                : Inverse.irreversible("the columns and checks that " + child + " had from " + parent
                        + " are its own now, and would be so if it inherited again");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    @Override
    public Locks locks() {
        LockStrength ofParent =
                inheritance == Inheritance.INHERIT ? LockStrength.SHARE_UPDATE_EXCLUSIVE : LockStrength.ACCESS_SHARE;
        return Locks.on(child, lock()).and(Locks.on(parent, ofParent));
    }

    private ObjectName object() {
        return new ObjectName.Relation(child);
    }
}
