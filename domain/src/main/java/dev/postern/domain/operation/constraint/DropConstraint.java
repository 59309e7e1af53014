package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.NotNullConstraint;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ConstraintExists;
import dev.postern.domain.operation.DependantsGo;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.GoneAlong;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.partition.Descent;
import dev.postern.domain.operation.partition.Heirs;
import dev.postern.domain.operation.partition.HeirsStay;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … DROP CONSTRAINT}.
 */
public record DropConstraint(QualifiedName table, Identifier constraint, DropBehavior behavior, Heirs heirs)
        implements Operation {

    public DropConstraint(QualifiedName table, Identifier constraint) {
        this(table, constraint, DropBehavior.RESTRICT, Heirs.FOLLOW);
    }

    @Override
    public String kind() {
        return "drop constraint";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.REMOVAL_OF_PART;
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> there = Vector.of(new TableExists(table), new ConstraintExists(table, constraint));
        Seq<Guard> known = heirs == Heirs.STAY ? there.append(new HeirsStay(table)) : there;
        return behavior == DropBehavior.CASCADE
                ? known.append(new DependantsGo(object())).append(new DependantsGo(unused().index()))
                : known.append(unused());
    }

    @Override
    public Guard goal() {
        return new ConstraintAbsent(table, constraint);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE)
                .writing(
                        object(),
                        Aspect.EXISTENCE,
                        Aspect.INDEXES,
                        Aspect.KEYS,
                        Aspect.PRIMARY_KEY,
                        Aspect.BEHAVIOUR,
                        Aspect.LIMITS)
                .writing(new ObjectName.Relation(new QualifiedName(table.schema(), constraint)), Aspect.EXISTENCE);
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after = own(before);
        return heirs == Heirs.FOLLOW ? Descent.of(before, after, table) : Descent.owned(before, after, object());
    }

    private Catalog own(Catalog before) {
        Option<NotNullConstraint> notNull = NotNullConstraint.of(before, table, constraint);
        if (notNull.isDefined()) {
            return notNull.get().outOf(before);
        }
        return behavior == DropBehavior.CASCADE
                ? unused().kept(before).reverse().foldLeft(before, Catalog::cascading)
                : before.withoutConstraint(table, constraint);
    }

    /** What heirs had from the constraint is their own now, and would be so if it came back. */
    @Override
    public Inverse inverse(Catalog before, Catalog after, PreImage dropped) {
        return heirs == Heirs.STAY && Descent.reaches(before, table)
                ? Descent.irreversible(object())
                : Operation.super.inverse(before, after, dropped);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Option<NotNullConstraint> notNull = NotNullConstraint.of(before, table, constraint);
        if (notNull.isDefined()) {
            return Inverse.of(
                    "ALTER TABLE " + table + " ADD CONSTRAINT " + notNull.get().describe());
        }
        return before.table(table).exists(found -> found.constraints().containsKey(constraint))
                ? new GoneAlong(before).with(unused().kept(before))
                : Inverse.irreversible("what " + object().describe() + " was is not known");
    }

    @Override
    public Set<ObjectName> drops() {
        return LinkedHashSet.of(object());
    }

    @Override
    public Addressing addressing() {
        return Addressing.WITH_ONE_OF_TWO_OWNERS;
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private ConstraintUnused unused() {
        return new ConstraintUnused(table, constraint);
    }

    private ObjectName object() {
        return new ObjectName.Constraint(table, constraint);
    }
}
