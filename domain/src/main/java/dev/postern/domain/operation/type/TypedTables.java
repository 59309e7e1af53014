package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/** The tables that are made of a composite type (PostgreSQL manual, CREATE TABLE), as far as a catalog knows them. */
record TypedTables(Catalog catalog, QualifiedName type) {

    private static final Property OF_TYPE = new Property("of type");

    Seq<DatabaseObject> all() {
        return catalog.objects()
                .known()
                .values()
                .filter(each -> each.kind().equals("table") && isOfType(each))
                .toVector();
    }

    Seq<QualifiedName> names() {
        return all().flatMap(each -> each.name().relationName());
    }

    private boolean isOfType(DatabaseObject table) {
        return table.dependsOn().contains(EnumLabels.name(type))
                || table.property(OF_TYPE).map(Definition::text).contains(type.sql());
    }
}
