package dev.postern.domain.operation.schema;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.operation.sequence.Sequences;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/** What a catalog knows to be in a schema. */
record SchemaContents(Catalog catalog, Identifier schema) {

    /** The catalog once the schema has another name. */
    Catalog movedTo(Identifier to) {
        Catalog relations = withRelationsIn(catalog.withoutSchema(schema).withSchema(to), to);
        Catalog types = withTypesIn(relations, to);
        return withObjectsIn(types, to).renaming(new ObjectName.Schema(schema), new ObjectName.Schema(to));
    }

    /** Tables and the like first, for an index is known by its table. */
    private Catalog withRelationsIn(Catalog before, Identifier to) {
        Seq<Relation> inside = before.relations()
                .values()
                .filter(each -> each.name().schema().equals(schema))
                .toVector();
        return inside.reject(each -> each.asIndex().isDefined())
                .appendAll(inside.filter(each -> each.asIndex().isDefined()))
                .foldLeft(
                        before,
                        (moved, each) -> moved(
                                moved, each, new QualifiedName(to, each.name().name())));
    }

    private static Catalog moved(Catalog before, Relation relation, QualifiedName to) {
        return relation.kind().equals(Sequences.KIND)
                ? Sequences.renamed(before, relation.name(), to)
                : before.renaming(relation.name(), to);
    }

    private Catalog withTypesIn(Catalog before, Identifier to) {
        return before.objects()
                .in(new ObjectName.Schema(schema))
                .flatMap(each -> each.name().qualifiedIn(ObjectClass.TYPE))
                .foldLeft(
                        before,
                        (moved, type) -> moved.retyping(type, new QualifiedName(to, type.name()))
                                .renaming(name(type), name(new QualifiedName(to, type.name()))));
    }

    /** After the types, for those tell a routine from others of its name. */
    private Catalog withObjectsIn(Catalog before, Identifier to) {
        ObjectName from = new ObjectName.Schema(schema);
        return before.objects()
                .in(from)
                .map(DatabaseObject::name)
                .foldLeft(
                        before, (moved, each) -> moved.renaming(each, each.following(from, new ObjectName.Schema(to))));
    }

    private static ObjectName name(QualifiedName type) {
        return new ObjectName.InSchema(ObjectClass.TYPE, type);
    }
}
