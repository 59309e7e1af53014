package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.QualifiedName;

/**
 * {@code CREATE TYPE … AS (…)}. Its attributes can be commented on as the columns of a table can.
 *
 * @param uses the types and collations of its attributes
 */
public record CreateCompositeType(QualifiedName type, CompositeAttributes attributes, Uses uses)
        implements ObjectCreation {

    @Override
    public DatabaseObject object() {
        return attributes.type(type);
    }

    @Override
    public Guard goal() {
        return new TypeInPlace(object(), type, ObjectCreation.super.goal());
    }

    /** Tables and composite types share their names. */
    @Override
    public Footprint footprint() {
        return ObjectCreation.super.footprint().writing(new ObjectName.Relation(type), Aspect.EXISTENCE);
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after = ObjectCreation.super.project(before);
        return after.relation(type).isEmpty() ? after.with(attributes.relation(type)) : after;
    }
}
