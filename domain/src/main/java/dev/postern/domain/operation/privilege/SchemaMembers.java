package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.operation.AnyRelationExists;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Locale;

/** The objects that {@code ALL … IN SCHEMA} stands for: those that are there when the statement runs. */
public enum SchemaMembers {
    TABLES("TABLES", PrivilegedClass.TABLE, "table", "view", "materialized view", "foreign table"),
    SEQUENCES("SEQUENCES", PrivilegedClass.SEQUENCE, "sequence"),
    FUNCTIONS("FUNCTIONS", PrivilegedClass.ROUTINE, "function", "aggregate"),
    PROCEDURES("PROCEDURES", PrivilegedClass.ROUTINE, "procedure"),
    ROUTINES("ROUTINES", PrivilegedClass.ROUTINE, "function", "aggregate", "procedure");

    private final String words;
    private final PrivilegedClass of;
    private final Vector<String> kinds;

    SchemaMembers(String words, PrivilegedClass of, String... kinds) {
        this.words = words;
        this.of = of;
        this.kinds = Vector.of(kinds);
    }

    /** As it stands in SQL: {@code TABLES}. */
    public String words() {
        return words;
    }

    PrivilegedClass privilegedClass() {
        return of;
    }

    /** Those that a catalog knows of, relations that were only projected among them. */
    Seq<Privileged> in(Catalog catalog, Identifier schema) {
        Seq<ObjectName> relations = catalog.relations()
                .values()
                .filter(each -> each.name().schema().equals(schema) && kinds.contains(each.kind()))
                .map(Relation::name)
                .map(ObjectName.Relation::new);
        Seq<ObjectName> others = catalog.objects()
                .in(new ObjectName.Schema(schema))
                .filter(each -> kinds.contains(each.kind()))
                .map(DatabaseObject::name);
        return relations.appendAll(others).distinct().sorted().map(name -> privileged(catalog, name));
    }

    private Privileged privileged(Catalog catalog, ObjectName name) {
        Guard exists = name.relationName()
                .filter(relation -> catalog.relation(relation).isDefined())
                .<Guard>map(AnyRelationExists::new)
                .getOrElse(() -> new ObjectExists(of.words(), name));
        return new Privileged(name, of, exists, of.words().toUpperCase(Locale.ROOT) + " " + name.sql());
    }
}
