package dev.postern.postgres.directory;

import static org.assertj.core.api.Assertions.fail;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.migration.ScriptFile;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.sql.StatementSplitter;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real folder that a test fills with migrations and has read. */
record MigrationsFolder(Path path) {

    MigrationsFolder file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    MigrationsFolder file(String name, byte[] content) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Seq<MigrationScript> scripts() {
        return scripts(Placeholders.NONE);
    }

    Seq<MigrationScript> scripts(Placeholders placeholders) {
        return new DirectoryMigrationSource(path, placeholders)
                .scripts()
                .fold(problems -> fail(problems.map(ScriptProblem::render).mkString("\n")), scripts -> scripts);
    }

    Seq<ScriptProblem> problems() {
        return problems(Placeholders.NONE);
    }

    Seq<ScriptProblem> problems(Placeholders placeholders) {
        return new DirectoryMigrationSource(path, placeholders).scripts().getError();
    }

    /** The convention of all migrations. */
    String convention() {
        return scripts().flatMap(MigrationScript::convention).distinct().mkString("; ");
    }

    Seq<String> ids() {
        return scripts().map(script -> script.id().toString());
    }

    /** Statements with the line and the column of each, seen from the folder: {@code up.sql:1:1 select 1}. */
    Seq<String> up(String id) {
        return statements(script(id).up());
    }

    Seq<String> down(String id) {
        return statements(script(id).down().get());
    }

    Transactionality transactionalityOf(String id) {
        return script(id).up().transactionality();
    }

    MigrationScript script(String id) {
        return scripts().find(script -> script.id().toString().equals(id)).get();
    }

    Seq<String> statements(ScriptFile file) {
        return new StatementSplitter()
                .split(file.text())
                .get()
                .map(statement -> relative(statement) + " " + statement.text());
    }

    private String relative(SqlStatement statement) {
        return statement.place().toString().substring(path.toString().length() + 1);
    }

    /** Placeholders with one value. */
    static Placeholders value(String name, String value) {
        return new Placeholders(LinkedHashMap.of(name, value), LinkedHashMap.empty());
    }

    static Placeholders environment(String name, String value) {
        return new Placeholders(LinkedHashMap.empty(), LinkedHashMap.of(name, value));
    }

    static Option<String> firstFault(Seq<ScriptProblem> problems) {
        return problems.headOption().map(ScriptProblem::fault);
    }
}
