package dev.postern.domain.plan;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Renaming;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What is deferred on something that is to be called otherwise, and can be done under the new name just as well.
 *
 * @param waiting what is deferred, in order
 */
record Carrying(GuardedOperation rename, Seq<Waiting> waiting, StatementReader reader) {

    /** The first of those, in order, under the new name; none where one of them has to be done before the rename. */
    Option<CarriedOver> first() {
        return rename.operation().renaming().flatMap(this::first);
    }

    private Option<CarriedOver> first(Renaming renaming) {
        Seq<GuardedOperation> concerned = waiting.map(Waiting::operation).filter(each -> isConcerned(each, renaming));
        boolean others = waiting.map(Waiting::operation)
                .removeAll(concerned)
                .reject(each -> waitsForName(each, renaming))
                .exists(each -> !each.footprint().commutesWith(rename.footprint()));
        if (concerned.isEmpty() || others || concerned.exists(each -> makes(each, renaming))) {
            return Option.none();
        }
        Seq<Option<GuardedOperation>> rewritten =
                concerned.map(each -> new Rewriting(each, renaming, reader).rewritten());
        return rewritten.forAll(Option::isDefined)
                ? rewritten.head().map(first -> new CarriedOver(rename.id(), renaming, concerned.head(), first))
                : Option.none();
    }

    /** What is about the thing under its new name, as whatever has been carried over is. */
    private static boolean waitsForName(GuardedOperation deferred, Renaming renaming) {
        return deferred.footprint().objects().exists(renaming.to()::contains)
                && !deferred.footprint().decidesExistenceOf(renaming.to());
    }

    private static boolean isConcerned(GuardedOperation deferred, Renaming renaming) {
        return deferred.footprint().objects().exists(renaming::concerns);
    }

    /** What makes the thing itself, takes it away, or needs the new name for something else. */
    private static boolean makes(GuardedOperation deferred, Renaming renaming) {
        return deferred.footprint().decidesExistenceOf(renaming.from())
                || deferred.footprint().objects().exists(renaming.to()::contains);
    }
}
