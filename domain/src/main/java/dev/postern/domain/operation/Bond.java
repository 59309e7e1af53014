package dev.postern.domain.operation;

import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.QualifiedName;

/**
 * That a thing goes along with a table when that is dropped, which the name of the thing does not tell: an index with its
 * table, a foreign key with the table that it refers to.
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
}
