package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.sql.Identifier;

/** What the addition of a foreign key touches of the table that it refers to. */
public final class Referred {

    private Referred() {}

    /** One of its unique keys, whose rows cannot be changed at will any more. */
    public static Footprint by(Constraint.ForeignKey key) {
        ObjectName table = new ObjectName.Relation(key.referenced());
        Footprint touched = Footprint.NONE.reading(table, Aspect.EXISTENCE);
        if (key.referencedColumns().isEmpty()) {
            return touched.reading(table, Aspect.PRIMARY_KEY).writing(table, Aspect.REFERENCES);
        }
        for (Identifier column : key.referencedColumns()) {
            ObjectName name = new ObjectName.Column(key.referenced(), column);
            touched = touched.reading(name, Aspect.EXISTENCE, Aspect.SHAPE, Aspect.KEYS)
                    .writing(name, Aspect.REFERENCES);
        }
        return touched;
    }
}
