package dev.postern.domain.operation.operator;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.Uses;

/**
 * {@code CREATE OPERATOR CLASS}. Without a family it gets one of its own name, which comes into being with it unless it
 * is there (PostgreSQL manual, CREATE OPERATOR CLASS).
 *
 * @param family the family that it is in
 */
public record CreateOperatorClass(DatabaseObject object, ObjectName family, Uses uses) implements ObjectCreation {

    @Override
    public Catalog project(Catalog before) {
        Catalog created = ObjectCreation.super.project(before);
        return before.object(family).isDefined() ? created : created.with(DatabaseObject.of(family, "operator family"));
    }

    /** A class goes with its family, which alone would stay behind. */
    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return before.object(object.name()).isEmpty() && before.object(family).isEmpty() && isOfItsName()
                ? Inverse.of("DROP OPERATOR FAMILY " + family.sql())
                : ObjectCreation.super.inverse(before, after);
    }

    private boolean isOfItsName() {
        return family.sql().equals(object.name().sql());
    }
}
