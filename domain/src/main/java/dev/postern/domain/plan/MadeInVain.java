package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Operation.Addressing;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.Lazy;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/**
 * What was deferred and would make something that is dropped again: a constraint, an index, a trigger, or what stands on
 * a column or key that goes. Done one after the other, the two come to what the drop alone comes to (PostgreSQL manual,
 * ALTER TABLE, 5.15).
 *
 * @param waiting what is deferred, in order
 */
record MadeInVain(GuardedOperation drop, Seq<Waiting> waiting, Commutation commutation) {

    private static final Set<Nature> PARTS = LinkedHashSet.of(Nature.PART, Nature.SECURITY);

    /** What goes first: the last of them, which can be about what another would make. */
    Option<GuardedOperation> first() {
        Set<ObjectName> gone = goneAgain();
        Seq<GuardedOperation> along = Vector.empty();
        Seq<GuardedOperation> staying = Vector.empty();
        for (GuardedOperation each : gone.isEmpty()
                ? Vector.<GuardedOperation>empty()
                : waiting.map(Waiting::operation).reverse()) {
            if (isAbout(each, gone) && !staying.exists(later -> commutation.isChanged(later, each))) {
                along = along.append(each);
            } else {
                staying = staying.append(each);
            }
        }
        return along.headOption();
    }

    /** What would be made, and would not be there any more. */
    private Set<ObjectName> goneAgain() {
        if (drop.operation().target().isEmpty()) {
            return LinkedHashSet.empty();
        }
        Catalog catalog = commutation.catalog();
        Supplier<Catalog> after = Lazy.of(() -> drop.operation().project(catalog));
        return waiting.map(Waiting::operation)
                .filter(MadeInVain::makesAPart)
                .filter(maker -> isDropped(maker) || isOfTheColumn(maker) || losesItsGround(maker, after))
                .flatMap(maker -> maker.operation().target())
                .toLinkedSet();
    }

    private boolean isDropped(GuardedOperation maker) {
        return drop.operation()
                .target()
                .get()
                .contains(maker.operation().target().get());
    }

    /** A constraint or an index goes with any column that it is about. */
    private boolean isOfTheColumn(GuardedOperation maker) {
        return drop.operation()
                .target()
                .flatMap(ObjectName::asColumn)
                .exists(column -> isOn(column.relation(), maker)
                        && maker.footprint()
                                .reads()
                                .exists(touch -> touch.object().equals(column)));
    }

    private static boolean isOn(QualifiedName table, GuardedOperation maker) {
        ObjectName onTable = new ObjectName.Constraint(
                table, maker.operation().target().get().identifier());
        return maker.footprint().writes().exists(touch -> touch.object().equals(onTable));
    }

    /** As a foreign key goes with the key that it refers to, where that goes with {@code CASCADE}. */
    private boolean losesItsGround(GuardedOperation maker, Supplier<Catalog> after) {
        return drop.operation().behavior() == DropBehavior.CASCADE
                && maker.needs()
                        .exists(need -> need.ask(commutation.catalog()).holds()
                                && !need.ask(after.get()).holds());
    }

    /** What comes with a primary key, that its columns take no nulls, outlives it. */
    private static boolean makesAPart(GuardedOperation operation) {
        Operation made = operation.operation();
        return PARTS.contains(made.nature())
                && made.renaming().isEmpty()
                && made.takesOver().isEmpty()
                && made.withoutNulls().forAll(made.target()::contains)
                && made.addressing() == Addressing.WITH_ITS_OWNER
                && made.target().exists(target -> made.footprint().decidesExistenceOf(target));
    }

    private static boolean isAbout(GuardedOperation operation, Set<ObjectName> gone) {
        return PARTS.contains(operation.operation().nature())
                && operation.operation().renaming().isEmpty()
                && operation.operation().target().exists(target -> gone.exists(each -> each.contains(target)));
    }
}
