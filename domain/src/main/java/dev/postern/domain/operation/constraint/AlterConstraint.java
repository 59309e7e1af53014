package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Constraint.Enforcement;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ConstraintExists;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … ALTER CONSTRAINT} of a foreign key.
 *
 * @param deferrability when it is to be checked; none where it stays as it is
 * @param enforcement whether it is to be checked at all; none where that stays as it is
 */
public record AlterConstraint(
        QualifiedName table,
        Identifier constraint,
        Option<Deferrability> deferrability,
        Option<Enforcement> enforcement)
        implements Operation {

    @Override
    public String kind() {
        return "alter constraint";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new TableExists(table), new ConstraintExists(table, constraint));
    }

    @Override
    public Guard goal() {
        return new IsSo(this);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE)
                .reading(object(), Aspect.EXISTENCE)
                .writing(object(), Aspect.SHAPE, Aspect.BEHAVIOUR, Aspect.LIMITS);
    }

    @Override
    public Catalog project(Catalog before) {
        return key(before.table(table))
                .map(key -> before.changing(table, found -> found.adding(changed(key))))
                .getOrElse(before);
    }

    /** A key that was not valid would be validated on its way back, so that it is made anew instead. */
    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return key(before.table(table))
                .map(was -> enforcement.isDefined() && was.enforced() != enforcement.get() && isUnproven(was)
                        ? Inverse.of(
                                "ALTER TABLE " + table + " DROP CONSTRAINT " + constraint,
                                "ALTER TABLE " + table + " ADD CONSTRAINT " + was.describe())
                        : Inverse.of(back(was)))
                .getOrElse(() -> Inverse.irreversible("what " + object().describe() + " was is not known"));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private static boolean isUnproven(Constraint.ForeignKey key) {
        return key.validity() == Validity.NOT_VALID && key.enforced() == Enforcement.ENFORCED;
    }

    private String back(Constraint.ForeignKey was) {
        return "ALTER TABLE " + table + " ALTER CONSTRAINT " + constraint
                + deferrability
                        .map(changed -> " "
                                + Deferrability.of(was.enforced()
                                                .outOf(was.definition().text()))
                                        .words())
                        .getOrElse("")
                + enforcement.map(changed -> " " + was.enforced().words()).getOrElse("");
    }

    private Constraint.ForeignKey changed(Constraint.ForeignKey key) {
        Enforcement then = enforcement.getOrElse(key.enforced());
        String plain = key.enforced().outOf(key.definition().text());
        String said = deferrability.map(wanted -> wanted.in(plain)).getOrElse(plain);
        Constraint.ForeignKey saying = key.saying(then.in(said));
        return then == key.enforced()
                ? saying
                : saying.being(then == Enforcement.ENFORCED ? Validity.VALID : Validity.NOT_VALID);
    }

    private Option<Constraint.ForeignKey> key(Option<Table> found) {
        return found.flatMap(each -> each.constraints().get(constraint)).flatMap(Constraint::asForeignKey);
    }

    private ObjectName object() {
        return new ObjectName.Constraint(table, constraint);
    }

    /** Is the constraint checked as it is to be? */
    private record IsSo(AlterConstraint change) implements TableGuard {
        @Override
        public QualifiedName table() {
            return change.table;
        }

        @Override
        public Finding judge(Catalog catalog, Table found) {
            return change.key(Option.some(found))
                    .map(key -> key.equals(change.changed(key))
                            ? Finding.holds(describe())
                            : Finding.open("constraint " + key.describe() + " on " + table()))
                    .getOrElse(() ->
                            Finding.open("foreign key " + change.constraint + " on " + table() + " does not exist"));
        }

        @Override
        public String describe() {
            return "constraint " + change.constraint + " on " + table() + " is "
                    + change.deferrability
                            .map(Deferrability::words)
                            .toVector()
                            .appendAll(change.enforcement.map(Enforcement::words))
                            .mkString(", ");
        }
    }
}
