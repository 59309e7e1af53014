package dev.postern.domain.testing;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.opaque.OpaqueSql;
import dev.postern.domain.run.StatementFailure;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.testing.PlainMeaning.Clause;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Executes statements on a state: what a statement means decides whether PostgreSQL would refuse it and what it does. An
 * anonymous block ({@code DO $$ BEGIN … END $$}) executes what stands in it, and schemas, views and sequences are
 * created by name; any other statement that is not understood does nothing.
 */
record StatementExecution(SearchPath path) {

    private static final Pattern BLOCK = Pattern.compile(
            "do\\s+\\$\\$\\s*begin\\b(.*)\\bend;?\\s*\\$\\$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern CREATE =
            Pattern.compile("create\\s+(schema|view|sequence)\\s+(\\w+).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The state afterwards; all of a statement has happened, or nothing. */
    Either<StatementFailure, ServerState> execute(SqlStatement statement, ServerState before) {
        Either<StatementFailure, ServerState> state = Either.right(before);
        for (PlainMeaning meaning : new PlainReading(statement, path, taken(before)).meanings()) {
            state = state.flatMap(now -> execute(meaning, now));
        }
        return state.map(after -> after.having(statement.text()));
    }

    private Either<StatementFailure, ServerState> execute(PlainMeaning meaning, ServerState before) {
        if (meaning.operation() instanceof OpaqueSql) {
            return opaque(meaning.analyzed().statement().text(), before);
        }
        StatementRefusal refusal = new StatementRefusal(meaning.operation(), before);
        Option<StatementFailure> unmet = refusal.unmetNeed();
        Option<StatementFailure> taken = unmet.isDefined() ? Option.none() : refusal.takenName();
        boolean nothingToDo = (unmet.isDefined() && meaning.says(Clause.IF_EXISTS))
                || (taken.isDefined() && meaning.says(Clause.IF_NOT_EXISTS));
        if (nothingToDo) {
            return Either.right(before);
        }
        return unmet.orElse(taken)
                .orElse(refusal::obstacle)
                .<Either<StatementFailure, ServerState>>map(Either::left)
                .getOrElse(() -> Either.right(new StatementEffect(
                                meaning.operation(),
                                meaning.analyzed().statement().text())
                        .on(before)));
    }

    private Either<StatementFailure, ServerState> opaque(String text, ServerState before) {
        Matcher create = CREATE.matcher(text);
        if (!create.matches()) {
            return block(text, before);
        }
        String kind = create.group(1).toLowerCase(Locale.ROOT);
        Identifier name = Identifier.folded(create.group(2));
        return Either.right(before.with(
                kind.equals("schema")
                        ? withSchema(before.catalog(), name)
                        : before.catalog().with(new OtherRelation(path.qualify(name), kind))));
    }

    private static Catalog withSchema(Catalog catalog, Identifier schema) {
        return new Catalog(
                catalog.covered(),
                catalog.schemas().add(schema),
                catalog.relations(),
                catalog.objects(),
                catalog.comments(),
                catalog.renderings());
    }

    private Either<StatementFailure, ServerState> block(String text, ServerState before) {
        Matcher block = BLOCK.matcher(text);
        if (!block.matches()) {
            return Either.right(before);
        }
        Seq<SqlStatement> body = Fixtures.statements(block.group(1));
        ServerState state = before;
        for (SqlStatement statement : body) {
            Either<StatementFailure, ServerState> next = execute(statement, state);
            if (next.isLeft()) {
                return next.mapLeft(StatementExecution::within);
            }
            state = next.get();
        }
        return Either.right(new ServerState(state.catalog(), state.rows(), state.ledger(), before.executed()));
    }

    private static StatementFailure within(StatementFailure failure) {
        return Fixtures.failure(failure.sqlState(), failure.message(), StatementFailure.Origin.WITHIN);
    }

    private static NameChoice taken(ServerState state) {
        return name -> name instanceof ObjectName.Constraint constraint
                ? state.catalog()
                        .table(constraint.relation())
                        .exists(table -> table.constraints().containsKey(constraint.identifier()))
                : name.relationName()
                        .exists(relation -> state.catalog().relation(relation).isDefined());
    }
}
