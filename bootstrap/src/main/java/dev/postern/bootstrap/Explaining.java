package dev.postern.bootstrap;

import dev.postern.cli.ExplainRequest;
import dev.postern.domain.explain.Explanation;
import dev.postern.domain.explain.ExplanationReport;
import dev.postern.domain.explain.Subject;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.connection.ConnectionPool;
import dev.postern.postgres.connection.PostgresAddress;
import dev.postern.postgres.directory.DirectoryMigrationSource;
import dev.postern.postgres.directory.Placeholders;
import dev.postern.postgres.directory.SingleScript;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import dev.postern.postgres.run.PostgresDatabase;
import io.vavr.collection.LinkedHashMap;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Explains files, folders and the standard input, with a database or without. */
record Explaining(InputStream standardInput, Map<String, String> environment) {

    private static final Duration CONNECTION_PATIENCE = Duration.ofSeconds(5);

    /** An explanation does not look into the ledger, wherever it is. */
    private static final Identifier ANY_LEDGER = new Identifier("postern");

    /** In conventions that give each migration a folder of its own. */
    private static final Set<String> NAMELESS = Set.of("up.sql", "down.sql", "migration.sql");

    ExplanationReport explain(ExplainRequest request) {
        Optional<PostgresAddress> address =
                request.url().map(url -> new Addresses(environment).read(url, Optional.empty()));
        Subject subject = subject(request);
        return address.map(target -> onDatabase(subject, target))
                .orElseGet(() -> new Explanation(new PgSqlAnalyzer()).of(subject));
    }

    private static ExplanationReport onDatabase(Subject subject, PostgresAddress address) {
        ConnectionPool pool = ConnectionPool.open(address, CONNECTION_PATIENCE);
        try {
            PostgresDatabase database = new PostgresDatabase(pool.connections(), ANY_LEDGER, Duration.ZERO);
            return new Explanation(new PgSqlAnalyzer(), database).of(subject);
        } finally {
            pool.release();
        }
    }

    private Subject subject(ExplainRequest request) {
        if (request.isStandardInput()) {
            return Subject.all(SingleScript.from(standardInput, "standard input"));
        }
        Path path = request.subject();
        return Files.isDirectory(path)
                ? Subject.all(folder(path, request))
                : Subject.one(SingleScript.in(path), folder(folderOf(path), request));
    }

    private DirectoryMigrationSource folder(Path path, ExplainRequest request) {
        return new DirectoryMigrationSource(
                path, new Placeholders(LinkedHashMap.ofAll(request.placeholders()), LinkedHashMap.ofAll(environment)));
    }

    /** The folder of the migrations that a file stands among, named so that both call the file by the same name. */
    private static Path folderOf(Path file) {
        Path folder = parent(file);
        return NAMELESS.contains(String.valueOf(file.getFileName())) ? parent(folder) : folder;
    }

    private static Path parent(Path path) {
        return Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    }
}
