package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.NotNullConstraint;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.operation.partition.Descent;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code ALTER TABLE … ADD CONSTRAINT … NOT NULL} (since PostgreSQL 18). */
public record AddNotNull(NotNullConstraint constraint, Naming naming) implements Operation {

    @Override
    public String kind() {
        return "add not-null constraint";
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
        return Vector.of(
                new TableExists(constraint.table()), new ColumnExists(constraint.table(), constraint.column()));
    }

    @Override
    public Guard goal() {
        return new IsThere(constraint, naming);
    }

    @Override
    public Footprint footprint() {
        ObjectName column = new ObjectName.Column(constraint.table(), constraint.column());
        Footprint footprint = Footprint.NONE
                .reading(new ObjectName.Relation(constraint.table()), Aspect.EXISTENCE, Aspect.DATA)
                .reading(column, Aspect.EXISTENCE)
                .writing(column, Aspect.BEHAVIOUR)
                .writing(object(), Aspect.EXISTENCE);
        return constraint.validity() == Validity.VALID ? footprint : footprint.writing(object(), Aspect.LIMITS);
    }

    @Override
    public Catalog project(Catalog before) {
        boolean there = before.table(constraint.table())
                .flatMap(found -> found.column(constraint.column()))
                .isDefined();
        return there ? Descent.of(before, constraint.in(before), constraint.table()) : before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of(
                naming == Naming.BY_AUTHOR
                        ? "ALTER TABLE " + constraint.table() + " DROP CONSTRAINT " + constraint.name()
                        : "ALTER TABLE " + constraint.table() + " ALTER COLUMN " + constraint.column()
                                + " DROP NOT NULL");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Constraint(constraint.table(), constraint.name());
    }

    /** Does the column take no nulls, by a constraint of that name where the author gave one? */
    private record IsThere(NotNullConstraint wanted, Naming naming) implements TableGuard {
        @Override
        public QualifiedName table() {
            return wanted.table();
        }

        @Override
        public Finding judge(Catalog catalog, Table found) {
            Option<NotNullConstraint> named = NotNullConstraint.of(catalog, table(), wanted.name());
            if (naming == Naming.BY_AUTHOR && named.isDefined()) {
                return named.get().column().equals(wanted.column())
                        ? Finding.holds(describe())
                        : Finding.contradicted(
                                describe(), "constraint " + named.get().describe());
            }
            if (found.constraints().containsKey(wanted.name())) {
                return Finding.contradicted(describe(), "another constraint of that name");
            }
            boolean isNotNull =
                    found.column(wanted.column()).exists(column -> column.nullability() == Nullability.NOT_NULL);
            return naming == Naming.BY_SERVER && isNotNull
                    ? Finding.holds(describe())
                    : Finding.open("constraint " + wanted.name() + " on " + table() + " does not exist");
        }

        @Override
        public String describe() {
            return "constraint " + wanted.describe() + " on " + table();
        }
    }
}
