package dev.postern.domain.testing;

import dev.postern.domain.catalog.Table;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;

/** Writes a history as the dice have it, and leaves out what a server would refuse or what would change nothing. */
final class HistoryWriter {

    private static final Seq<String> BEGINNING = Vector.of(
            "create table t1 (id bigint primary key, a int, b int)",
            "create table t2 (id bigint primary key, a int)",
            "create table t3 (id bigint primary key, a int)",
            "create table t4 (id bigint primary key, a int)");

    private ServerState state = ServerState.of(Fixtures.catalog());
    private Seq<Seq<String>> migrations = Vector.of(Vector.empty());

    private HistoryWriter() {
        BEGINNING.forEach(this::add);
    }

    static History history(List<Choice> choices) {
        HistoryWriter writer = new HistoryWriter();
        choices.forEach(writer::add);
        return new History(writer.migrations.reject(Seq::isEmpty));
    }

    private void add(Choice choice) {
        if (choice.beginsMigration() || migrations.size() == 1) {
            migrations = migrations.append(Vector.empty());
        }
        Seq<Table> tables = StatementKind.tables(state.catalog());
        Option<Table> table =
                tables.isEmpty() ? Option.none() : Option.some(tables.get(choice.table() % tables.size()));
        table.flatMap(found -> choice.kind().write(choice, found, state.catalog()))
                .filter(this::changesSomething)
                .forEach(this::add);
    }

    private void add(String sql) {
        new StatementExecution(SearchPath.PUBLIC)
                .execute(Fixtures.statement(sql), state)
                .forEach(after -> {
                    state = after;
                    migrations = migrations.init().append(migrations.last().append(sql));
                });
    }

    private boolean changesSomething(String sql) {
        SqlStatement statement = Fixtures.statement(sql);
        return new PlainAnalyzer()
                .analyze(Vector.of(Vector.of(statement)), SearchPath.PUBLIC)
                .map(Analyzed::operation)
                .forAll(this::isOpen);
    }

    private boolean isOpen(Operation operation) {
        return !(operation
                        .goal()
                        .ask(new ServerReading(state).read(operation.goal().scope()))
                instanceof Finding.Holds);
    }
}
