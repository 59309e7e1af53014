package dev.postern.domain.operation.schema;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/** What a catalog knows to be in a schema. */
record SchemaContents(Catalog catalog, Identifier schema) {

    /** The catalog once the schema has another name. */
    Catalog movedTo(Identifier to) {
        Catalog moved = catalog.withoutSchema(schema).withSchema(to);
        Seq<QualifiedName> relations = catalog.relations()
                .values()
                .filter(each -> each.asIndex().isEmpty())
                .map(Relation::name)
                .filter(name -> name.schema().equals(schema));
        for (QualifiedName name : relations) {
            moved = moved.renaming(name, new QualifiedName(to, name.name()));
        }
        for (DatabaseObject object : catalog.objects().in(new ObjectName.Schema(schema))) {
            for (ObjectClass of : ObjectClass.values()) {
                for (QualifiedName name : object.name().qualifiedIn(of)) {
                    moved = moved(moved, object, of, new QualifiedName(to, name.name()));
                }
            }
        }
        return moved.movingComment(new ObjectName.Schema(schema), new ObjectName.Schema(to));
    }

    private Catalog moved(Catalog before, DatabaseObject object, ObjectClass of, QualifiedName to) {
        String family = object.name().family().sql();
        String arguments = object.name().sql().substring(family.length()).strip();
        Catalog moved = before.renaming(object.name(), new ObjectName.InSchema(of, to, arguments));
        return of == ObjectClass.TYPE ? moved.retyping(new QualifiedName(schema, to.name()), to) : moved;
    }
}
