package dev.postern.domain.migration;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.sql.StatementSplitter;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;

/** Turns scripts into migrations, or into every problem that their author has to put right. */
public final class ScriptParser {

    private final SqlAnalyzer analyzer;
    private final StatementSplitter splitter = new StatementSplitter();

    public ScriptParser(SqlAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Splits every script into its statements; all problems of all scripts together if there are any. */
    public Validation<Seq<ScriptProblem>, Seq<ParsedScript>> split(Seq<MigrationScript> scripts) {
        return Validation.traverse(scripts, this::split);
    }

    private Validation<Seq<ScriptProblem>, ParsedScript> split(MigrationScript script) {
        return Validation.traverse(Vector.of(script.up()).appendAll(script.down()), file -> splitter.split(file.text()))
                .map(upAndDown -> ParsedScript.of(script, upAndDown.head()));
    }

    /** Works out what a script means; the faults of the script that takes it back come along. */
    public Validation<Seq<ScriptProblem>, Migration> parse(ParsedScript parsed, SearchPath path) {
        Validation<Seq<ScriptProblem>, Seq<GuardedOperation>> down =
                parsed.down().map(file -> parseDown(parsed, path)).getOrElse(() -> Validation.valid(Vector.empty()));
        Validation<Seq<ScriptProblem>, Seq<GuardedOperation>> up =
                operations(parsed.id(), parsed.statements(), parsed.transactionality(), path);
        Seq<ScriptProblem> problems = problems(up).appendAll(problems(down));
        return problems.isEmpty()
                ? Validation.valid(new Migration(parsed.id(), parsed.name(), parsed.fingerprint(), up.get()))
                : Validation.invalid(problems);
    }

    private static Seq<ScriptProblem> problems(Validation<Seq<ScriptProblem>, ?> read) {
        return read.isInvalid() ? read.getError() : Vector.empty();
    }

    /** Works out what the script means that takes a migration back; it must have one. */
    public Validation<Seq<ScriptProblem>, Seq<GuardedOperation>> parseDown(ParsedScript script, SearchPath path) {
        ScriptFile down =
                script.down().getOrElseThrow(() -> new IllegalArgumentException(script.id() + " has no down script"));
        return splitter.split(down.text())
                .flatMap(statements -> operations(script.id(), statements, down.transactionality(), path));
    }

    /** Works out what the script of a hook means. */
    public Validation<Seq<ScriptProblem>, Seq<GuardedOperation>> parse(Hook hook, SearchPath path) {
        ScriptFile script = hook.script();
        MigrationId id = new MigrationId(hook.moment().word());
        return splitter.split(script.text())
                .flatMap(statements -> operations(id, statements, script.transactionality(), path));
    }

    /** Works out what statements mean that belong to a migration. */
    public Validation<Seq<ScriptProblem>, Seq<GuardedOperation>> operations(
            MigrationId id, Seq<SqlStatement> statements, SearchPath path) {
        return operations(id, statements, Transactionality.TRANSACTIONAL, path);
    }

    private Validation<Seq<ScriptProblem>, Seq<GuardedOperation>> operations(
            MigrationId id, Seq<SqlStatement> statements, Transactionality script, SearchPath path) {
        Seq<ScriptProblem> rollbacks =
                statements.filter(TransactionCommand::takesBack).map(ScriptParser::partialRollback);
        if (!rollbacks.isEmpty()) {
            return Validation.invalid(rollbacks);
        }
        boolean alone =
                script == Transactionality.OUTSIDE_TRANSACTION || statements.exists(DirectiveReader::standsAlone);
        return new OperationAssembly(
                        id, path, alone ? Transactionality.OUTSIDE_TRANSACTION : Transactionality.TRANSACTIONAL)
                .assemble(alone ? single(statements) : cut(statements), analyzer);
    }

    /** What is not to share a transaction commits for itself. */
    private static Seq<Seq<SqlStatement>> single(Seq<SqlStatement> statements) {
        return statements.reject(TransactionCommand::isBorder).map(Vector::of);
    }

    private static Seq<Seq<SqlStatement>> cut(Seq<SqlStatement> statements) {
        Seq<Seq<SqlStatement>> segments = Vector.of(Vector.empty());
        for (SqlStatement statement : statements) {
            segments = TransactionCommand.isBorder(statement)
                    ? segments.append(Vector.empty())
                    : segments.init().append(segments.last().append(statement));
        }
        return segments.reject(Seq::isEmpty);
    }

    private static ScriptProblem partialRollback(SqlStatement statement) {
        return new ScriptProblem(
                statement.place(),
                "a migration cannot take back a part of itself",
                "Remove the statement: Postern cuts transactions at COMMIT and takes back a failed segment as a whole.",
                statement.headline());
    }
}
