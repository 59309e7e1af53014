package dev.postern.domain.operation;

import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/**
 * That a thing goes along with another when that is dropped, which the name of the thing does not tell: an index with its
 * table, a foreign key with the table that it refers to, a view with each table that it stands on.
 *
 * @param thing what was made
 * @param holder what it goes along with
 */
public record Bond(ObjectName thing, ObjectName holder) {

    /** A constraint goes along with its own table, and a foreign key with the one that it refers to. */
    public static Bond of(QualifiedName table, Constraint constraint) {
        QualifiedName holder =
                constraint.asForeignKey().map(Constraint.ForeignKey::referenced).getOrElse(table);
        return new Bond(new ObjectName.Constraint(table, constraint.name()), new ObjectName.Relation(holder));
    }

    /** With whatever it uses, the routines that it calls among it. */
    public static Seq<Bond> of(ObjectName thing, Uses uses) {
        return of(thing, uses.objects().addAll(uses.calls().flatMap(RoutineCall::names)));
    }

    /** What stands on others goes along with any of them (PostgreSQL manual, 5.15); that on which it is, its name tells. */
    public static Seq<Bond> of(ObjectName thing, Set<ObjectName> bearers) {
        return bearers.reject(bearer ->
                        thing.relationName().map(ObjectName.Relation::new).exists(owner -> owner.contains(bearer)))
                .toVector()
                .map(bearer -> new Bond(thing, bearer));
    }
}
