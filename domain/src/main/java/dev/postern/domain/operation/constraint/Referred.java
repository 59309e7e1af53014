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
        Footprint touched =
                Footprint.NONE.reading(new ObjectName.Relation(key.referenced()), Aspect.EXISTENCE, Aspect.KEYS);
        if (key.referencedColumns().isEmpty()) {
            return touched.writing(new ObjectName.Relation(key.referenced()), Aspect.REFERENCES);
        }
        for (Identifier column : key.referencedColumns()) {
            ObjectName name = new ObjectName.Column(key.referenced(), column);
            touched = touched.reading(name, Aspect.EXISTENCE, Aspect.SHAPE).writing(name, Aspect.REFERENCES);
        }
        return touched;
    }
}
