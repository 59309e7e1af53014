package dev.postern.domain.explain;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import java.util.List;
import java.util.Optional;

/**
 * What one statement means; of a statement that does several things, one of them.
 *
 * @param ordinal its place in its script, from 1
 * @param line where it begins, from 1
 * @param object what it is about; empty where that is not known
 * @param needs what must be there for it to run, a phrase each
 * @param goal what holds once it is done; empty where no catalog shows it
 * @param destroys the objects whose data is lost
 * @param lock the strongest lock that it takes on a relation that is there before it; empty where that is not known
 * @param locks which lock on which relation, as far as the statement names them: {@code SHARE on public.orders}
 * @param transactional whether it may run inside a transaction
 * @param verdict what would be done with it; empty where no database was asked
 */
public record OperationExplanation(
        String id,
        int ordinal,
        String file,
        int line,
        String kind,
        Optional<String> object,
        String sql,
        Understanding understanding,
        List<String> needs,
        Optional<String> goal,
        List<TouchedObject> reads,
        List<TouchedObject> writes,
        List<String> destroys,
        Optional<String> lock,
        List<String> locks,
        boolean transactional,
        InverseExplanation inverse,
        Optional<Verdict> verdict) {

    public OperationExplanation {
        needs = List.copyOf(needs);
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        destroys = List.copyOf(destroys);
        locks = List.copyOf(locks);
    }

    static OperationExplanation of(GuardedOperation written, Moment moment) {
        GuardedOperation guarded = written.in(moment.projection().catalog());
        Operation operation = guarded.operation();
        Understanding understanding = Understanding.of(operation);
        return new OperationExplanation(
                guarded.id().toString(),
                guarded.ordinal(),
                guarded.statement().place().file(),
                guarded.statement().place().line(),
                operation.kind(),
                operation.target().map(ObjectName::sql).toJavaOptional(),
                guarded.statement().concealed(guarded.statement().text()),
                understanding,
                guarded.needs().map(Guard::describe).distinct().toJavaList(),
                Understanding.hasGoal(operation) ? Optional.of(operation.goal().describe()) : Optional.empty(),
                TouchedObject.of(guarded.footprint().reads()),
                TouchedObject.of(guarded.footprint().writes()),
                operation.destroys().map(ObjectName::describe).toJavaList(),
                understanding == Understanding.OPAQUE
                        ? Optional.empty()
                        : Optional.of(operation.lock().words()),
                operation.locks().words().toJavaList(),
                guarded.transactionality() == Transactionality.TRANSACTIONAL,
                moment.projection().inverse(guarded),
                moment.verdict().toJavaOptional());
    }
}
