package dev.postern.domain.operation.trigger;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.PropertyChange;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER … [NO] DEPENDS ON EXTENSION} of a trigger, an index or a materialized view, which goes with the
 * extension from then on, or no longer does.
 *
 * @param reference what follows ALTER: {@code TRIGGER stamped ON public.orders}
 * @param exists the need: that the object is there
 * @param dependence whether it is to go with the extension
 */
public record ChangeDependence(
        String objectKind, ObjectName name, String reference, Guard exists, Identifier extension, Dependence dependence)
        implements PropertyChange {

    /** Whether an object goes with an extension. */
    public enum Dependence {
        DEPENDS,
        NO_DEPENDS;

        String words() {
            return name().replace('_', ' ');
        }
    }

    @Override
    public String kind() {
        return "alter " + objectKind;
    }

    @Override
    public Property property() {
        return new Property("extension " + extension.sql());
    }

    @Override
    public Option<Definition> value() {
        return Option.when(dependence == Dependence.DEPENDS, () -> Definition.server(extension.sql()));
    }

    @Override
    public Seq<Guard> needs() {
        Guard there = new ObjectExists("extension", new ObjectName.InDatabase(ObjectClass.EXTENSION, extension));
        return Vector.of(exists, there);
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        Dependence was = had.isDefined() ? Dependence.DEPENDS : Dependence.NO_DEPENDS;
        return Option.some("ALTER " + reference + " " + was.words() + " ON EXTENSION " + extension);
    }

    /** For what is on a relation PostgreSQL does no more than open the relation. */
    @Override
    public LockStrength lock() {
        boolean isRelation = name.relationName().map(ObjectName.Relation::new).exists(name::equals);
        return isRelation ? LockStrength.ACCESS_EXCLUSIVE : LockStrength.ACCESS_SHARE;
    }
}
