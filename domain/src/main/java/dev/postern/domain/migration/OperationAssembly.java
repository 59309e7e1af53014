package dev.postern.domain.migration;

import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;

/** Gives the analyzed statements of one script their ids, ordinals, segments and directives. */
final class OperationAssembly {

    private final MigrationId migration;
    private final SearchPath path;
    private final Transactionality script;
    private Map<String, Integer> occurrences = LinkedHashMap.empty();
    private SessionSettings settings = SessionSettings.NONE;
    private Seq<GuardedOperation> operations = Vector.empty();
    private Seq<ScriptProblem> problems = Vector.empty();

    OperationAssembly(MigrationId migration, SearchPath path, Transactionality script) {
        this.migration = migration;
        this.path = path;
        this.script = script;
    }

    Validation<Seq<ScriptProblem>, Seq<GuardedOperation>> assemble(
            Seq<Seq<SqlStatement>> segments, SqlAnalyzer analyzer) {
        Seq<Segment> segmentOfStatement =
                segments.zipWithIndex().flatMap(pair -> pair._1().map(ignored -> new Segment(migration, pair._2())));
        Map<Place, Segment> segmentAt = segments.flatMap(each -> each.map(SqlStatement::place))
                .zip(segmentOfStatement)
                .toLinkedMap(pair -> pair);
        Segment current = new Segment(migration, 0);
        for (Analyzed analyzed : analyzer.analyze(segments, path)) {
            Segment next = segmentAt.get(analyzed.statement().place()).getOrElse(current);
            settings = next.equals(current) ? settings : settings.committed();
            current = next;
            add(analyzed, current);
            settings = settings.after(analyzed.statement());
        }
        return problems.isEmpty() ? Validation.valid(operations) : Validation.invalid(problems);
    }

    private void add(Analyzed analyzed, Segment segment) {
        Validation<Seq<ScriptProblem>, Directives> directives = new DirectiveReader(path).read(analyzed.statement());
        if (directives.isInvalid()) {
            problems = problems.appendAll(directives.getError());
            return;
        }
        GuardedOperation whole = new GuardedOperation(
                nextId(analyzed.statement()),
                operations.size() + 1,
                segment,
                analyzed.statement(),
                analyzed.operation(),
                transactionality(analyzed.operation()),
                directives.get());
        operations = operations.append(
                whole.splittingInto(analyzed.split()).reading(analyzed.path()).behind(settings));
    }

    /**
     * In a script that is to run outside transactions, what may be in one has one of its own, in which the ledger is told
     * of it too; only what may end a transaction by itself is in none.
     */
    private Transactionality transactionality(Operation operation) {
        return operation.ending() == Operation.Ending.PERHAPS_BY_ITSELF
                        && script == Transactionality.OUTSIDE_TRANSACTION
                ? script
                : operation.transactionality();
    }

    private OperationId nextId(SqlStatement statement) {
        String brief = statement.fingerprint().brief();
        int occurrence = occurrences.get(brief).getOrElse(0) + 1;
        occurrences = occurrences.put(brief, occurrence);
        return new OperationId(migration, brief, occurrence);
    }
}
