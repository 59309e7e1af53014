package dev.postern.domain.testing;

import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What {@link Constraint} keeps to itself. */
final class PlainConstraint {

    private PlainConstraint() {}

    /** The columns of its own table that a constraint reads. */
    static Seq<Identifier> columns(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return key.columns();
        }
        if (constraint instanceof Constraint.Unique unique) {
            return unique.columns();
        }
        if (constraint instanceof Constraint.ForeignKey key) {
            return key.columns();
        }
        String text = constraint.definition().text();
        return constraint instanceof Constraint.Check
                ? Phrase.columnsIn(text.substring("CHECK".length()))
                : Vector.empty();
    }

    static Constraint valid(Constraint constraint, Validity validity) {
        if (constraint instanceof Constraint.Check check) {
            return new Constraint.Check(check.name(), check.definition(), validity);
        }
        if (constraint instanceof Constraint.ForeignKey key) {
            return new Constraint.ForeignKey(
                    key.name(), key.columns(), key.referenced(), key.referencedColumns(), key.definition(), validity);
        }
        return constraint;
    }
}
