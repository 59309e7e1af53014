package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.ledger.KeptSql;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation.Ending;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * What was done while statements about rows waited that stand before it. Such a statement runs as of its place: a trigger
 * that was made since does not fire for its rows, and a routine that was replaced since is as it was. So neither has to
 * wait behind it.
 *
 * @param done the first of them first
 */
public record Latecomers(Seq<Latecomer> done) {

    public static final Latecomers NONE = new Latecomers(Vector.empty());

    Latecomers and(Seq<Latecomer> more) {
        return more.isEmpty() ? this : new Latecomers(done.appendAll(more));
    }

    /** Those that are held off while a deferred operation runs; of several that made the same the first. */
    Seq<Latecomer> to(GuardedOperation deferred) {
        return done.filter(each -> each.waiting().contains(deferred.id()))
                .distinctBy(each -> each.holdOff().object());
    }

    /** What a deferred operation finds when it runs. */
    Catalog meanwhile(GuardedOperation deferred, Catalog now) {
        return to(deferred).foldLeft(now, (catalog, each) -> each.holdOff().meanwhile(catalog));
    }

    /** The operations while which something is held off. */
    Set<OperationId> waiting() {
        return done.flatMap(Latecomer::waiting).toLinkedSet();
    }

    /**
     * Whether an operation need not wait behind a deferred one, for it can be held off while that runs, and the ledger will
     * know then what there is to be held off.
     */
    static boolean mayJoin(GuardedOperation operation, GuardedOperation deferred, Commutation commutation) {
        return canRunAsOfItsPlace(deferred)
                && KeptSql.isWhole(KeptSql.of(operation.statement()))
                && Outstanding.PLACE.compare(operation, deferred) > 0
                && operation
                        .operation()
                        .holdOff(commutation.catalog())
                        .exists(holdOff -> commutation.commuteButFor(holdOff.object(), operation, deferred));
    }

    /** Whether a deferred operation can run as of its place: a statement about rows that is a transaction's own. */
    private static boolean canRunAsOfItsPlace(GuardedOperation deferred) {
        return deferred.operation().nature() == Nature.DATA
                && deferred.transactionality() == Transactionality.TRANSACTIONAL
                && deferred.operation().ending() == Ending.BY_OTHERS
                && !Policy.isOfSession(deferred);
    }

    /**
     * Whether an operation minds that something is held off while a deferred one runs: it makes, renames or drops that, or
     * uses it for rows that the other brings.
     */
    boolean areMindedBy(GuardedOperation operation, GuardedOperation deferred) {
        Footprint touched = operation.footprint();
        return to(deferred)
                .map(each -> each.holdOff().object())
                .exists(object -> touched.decidesExistenceOf(object)
                        || (isUsed(object, touched) && sharesRows(touched, deferred)));
    }

    /** A call does not say which of several of that name it means. */
    private static boolean isUsed(ObjectName object, Footprint touched) {
        return touched.objects().map(ObjectName::family).contains(object.family());
    }

    private static boolean sharesRows(Footprint touched, GuardedOperation deferred) {
        Set<QualifiedName> changed = deferred.footprint().relationsChanged();
        return touched.writes().exists(touch -> touch.object().relationName().exists(changed::contains));
    }
}
