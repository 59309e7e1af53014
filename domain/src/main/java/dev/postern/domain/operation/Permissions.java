package dev.postern.domain.operation;

import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What commands ask of the role that runs them (PostgreSQL manual, 5.8 and the Notes of each command). Nothing is named
 * that PostgreSQL would not ask for: a permission too few is found out by the server, one too many would keep somebody
 * from what they may do.
 */
public final class Permissions {

    public static final Set<Permission> NONE = LinkedHashSet.empty();

    /** What of the database and the cluster belongs to somebody who alone may drop it or call it otherwise. */
    private static final Set<ObjectClass> OWNED = LinkedHashSet.of(
            ObjectClass.DATABASE,
            ObjectClass.EVENT_TRIGGER,
            ObjectClass.EXTENSION,
            ObjectClass.FOREIGN_DATA_WRAPPER,
            ObjectClass.LANGUAGE,
            ObjectClass.PUBLICATION,
            ObjectClass.SERVER);

    /** What nobody but a superuser makes. */
    private static final Set<ObjectClass> OF_SUPERUSERS = LinkedHashSet.of(
            ObjectClass.ACCESS_METHOD,
            ObjectClass.EVENT_TRIGGER,
            ObjectClass.FOREIGN_DATA_WRAPPER,
            ObjectClass.OPERATOR_CLASS,
            ObjectClass.OPERATOR_FAMILY,
            ObjectClass.TEXT_SEARCH_PARSER,
            ObjectClass.TEXT_SEARCH_TEMPLATE);

    private Permissions() {}

    /** What commands of that nature usually ask for, with that object. */
    static Set<Permission> usual(Nature nature, ObjectName target) {
        return switch (nature) {
            case NEW_OBJECT -> creating(target);
            case REMOVAL_OF_WHOLE -> dropping(target);
            case PART, REMOVAL_OF_PART, SECURITY -> changing(target);
            case DATA, SESSION, OPAQUE -> NONE;
        };
    }

    /** To make an object where it is to be. */
    public static Set<Permission> creating(ObjectName object) {
        if (object.schemaItself().isDefined()) {
            return LinkedHashSet.of(new Permission(Right.FOUNDING, object));
        }
        Option<Permission> superuser =
                OF_SUPERUSERS.find(each -> isOf(object, each)).map(each -> new Permission(Right.SUPERUSER, object));
        return superuser.isDefined()
                ? superuser.toLinkedSet()
                : object.container()
                        .flatMap(ObjectName::schemaItself)
                        .map(schema -> Permission.onSchema(Right.CREATE, schema))
                        .toLinkedSet();
    }

    /** To make an object, or to put another in the place of one of that name. */
    public static Set<Permission> replacing(ObjectName object) {
        return creating(object).add(new Permission(Right.OWNERSHIP, object));
    }

    /** To drop an object that stands for itself. */
    public static Set<Permission> dropping(ObjectName object) {
        boolean isInSchema =
                object.container().flatMap(ObjectName::schemaItself).isDefined();
        return isInSchema ? finding(object).add(new Permission(Right.REMOVAL, object)) : changing(object);
    }

    /** To change an object, or what is on it, in a way that only its owner may. */
    public static Set<Permission> changing(ObjectName object) {
        if (object.relationName().isDefined()) {
            return changing(object.relationName().get());
        }
        if (isOf(object, ObjectClass.ROLE)) {
            return LinkedHashSet.of(new Permission(Right.CREATEROLE, object));
        }
        boolean isOwned = object.schemaItself().isDefined()
                || object.container().isDefined()
                || OWNED.exists(each -> isOf(object, each));
        return isOwned ? LinkedHashSet.of(new Permission(Right.OWNERSHIP, object)) : NONE;
    }

    /** The same of a relation, for which its schema must be open to us. */
    public static Set<Permission> changing(QualifiedName relation) {
        return on(Right.OWNERSHIP, relation);
    }

    /** To be found at all: a schema shows its relations only to those who may use it. */
    public static Set<Permission> finding(ObjectName object) {
        return object.relationName()
                .map(relation -> Permission.onSchema(Right.USAGE, relation.schema()))
                .toLinkedSet();
    }

    /** To make what fetches its rows from those of the objects that are servers or wrappers of foreign data. */
    public static Set<Permission> fetchingThrough(Set<ObjectName> objects) {
        return objects.filter(each -> isOf(each, ObjectClass.SERVER) || isOf(each, ObjectClass.FOREIGN_DATA_WRAPPER))
                .map(each -> new Permission(Right.USAGE, each));
    }

    /** To give something a name, or another one, in a schema. */
    public static Set<Permission> naming(Identifier schema) {
        return LinkedHashSet.of(Permission.onSchema(Right.CREATE, schema));
    }

    /** A right on a relation, for which its schema must be open to us. */
    public static Set<Permission> on(Right right, QualifiedName relation) {
        return LinkedHashSet.of(
                Permission.onSchema(Right.USAGE, relation.schema()),
                new Permission(right, new ObjectName.Relation(relation)));
    }

    /** To refer to other tables with those constraints of a table. */
    public static Set<Permission> referring(QualifiedName table, Iterable<Constraint> constraints) {
        return Vector.ofAll(constraints)
                .flatMap(Constraint::asForeignKey)
                .map(Constraint.ForeignKey::referenced)
                .reject(table::equals)
                .flatMap(referenced -> on(Right.REFERENCES, referenced))
                .toLinkedSet();
    }

    /** To read the rows that something uses, whole or in part. */
    public static Set<Permission> reading(Uses uses) {
        Seq<QualifiedName> read = uses.footprint()
                .reads()
                .filter(touch -> touch.aspect() == Aspect.DATA)
                .flatMap(touch -> touch.object().relationName())
                .toVector();
        return read.distinct().flatMap(relation -> on(Right.SELECT, relation)).toLinkedSet();
    }

    private static boolean isOf(ObjectName object, ObjectClass objectClass) {
        return object.identifierIn(objectClass).isDefined()
                || object.qualifiedIn(objectClass).isDefined();
    }
}
