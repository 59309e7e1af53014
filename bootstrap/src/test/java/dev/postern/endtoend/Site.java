package dev.postern.endtoend;

import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where a test works: an empty database and an empty folder of migrations, both its own. */
final class Site implements AfterEachCallback, AutoCloseable {

    private static final Path EXAMPLE = Path.of("..", "examples", "production-004");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    private final TestDatabase database;
    private final Path folder;
    private final String migrator;

    Site() {
        this(PostgresServers.newDatabase());
    }

    /** With a database of a certain server, which becomes the site's to drop. */
    Site(TestDatabase database) {
        this(database, temporaryFolder(), URI.create(database.url()).getRawUserInfo());
    }

    private Site(TestDatabase database, Path folder, String migrator) {
        this.database = database;
        this.folder = folder;
        this.migrator = migrator;
    }

    /** The same site, where the program connects as somebody else; the test itself goes on as superuser. */
    Site migratedBy(String role) {
        return new Site(database, folder, role);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    /** For a test that works in several places, one after the other. */
    @Override
    public void close() {
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    TestDatabase database() {
        return database;
    }

    String url() {
        return database.url();
    }

    /** The address for somebody else. */
    String urlFor(String userInfo) {
        URI superuser = URI.create(url());
        return "postgresql://" + userInfo + "@" + superuser.getHost() + ":" + superuser.getPort() + "/"
                + database.name();
    }

    /** Whom the program connects as. */
    String migrator() {
        return migrator;
    }

    /** The address for a program in this process that connects as the other one does. */
    String jdbcUrl() {
        URI superuser = URI.create(url());
        return "jdbc:postgresql://" + superuser.getHost() + ":" + superuser.getPort() + "/" + database.name() + "?user="
                + migrator;
    }

    Path folder() {
        return folder;
    }

    /** The program, pointed at this database and this folder. */
    Postern postern() {
        return Postern.bare().with("POSTERN_URL", urlFor(migrator)).with("POSTERN_DIR", folder.toString());
    }

    Ended run(String... arguments) {
        return postern().run(arguments);
    }

    /** Writes a file of the folder, anew if it is there. */
    Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void remove(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The migrations of the example, and the production that they are to meet. */
    void example() {
        try (Stream<Path> files = Files.list(EXAMPLE.resolve("migrations"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        sql(exampleText("production/schema.sql"));
    }

    static String exampleText(String name) {
        try {
            return Files.readString(EXAMPLE.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Runs SQL as a person would. */
    void sql(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The rows of a query, their columns separated by {@code |}. */
    List<String> rows(String query) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    columns.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    /** The one value of a query. */
    String value(String query) {
        return rows(query).get(0);
    }

    /** Everything in schema public, in PostgreSQL's words. */
    List<String> schema() {
        return rows("""
                select 'relation ' || relname || ' ' || relkind::text from pg_class where relnamespace = 'public'::regnamespace
                union all
                select 'column ' || attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod)
                       || ' ' || attnotnull || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
                from pg_attribute join pg_class c on c.oid = attrelid
                left join pg_attrdef on adrelid = attrelid and adnum = attnum
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and attnum > 0 and not attisdropped
                union all
                select indexdef from pg_indexes where schemaname = 'public'
                union all
                select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                from pg_constraint where connamespace = 'public'::regnamespace
                order by 1
                """);
    }

    boolean hasLedger() {
        return value("select to_regnamespace('postern') is not null").equals("t");
    }

    /** All that the ledger has ever been told, the oldest first. */
    List<String> ledger() {
        return rows("select migration, ordinal, outcome from postern.entry order by id");
    }

    /** The same in one text, also where there is no ledger yet. */
    String left() {
        return value("select to_regclass('postern.entry') is null").equals("t")
                ? "no ledger"
                : String.join("\n", ledger());
    }

    /** Waits until a query answers {@code t}. */
    void await(String query) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!value(query).equals("t")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + ": " + query);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Waits until a statement of the program's runs whose text contains something. */
    void awaitStatement(String part) {
        await("select " + running(part) + " > 0");
    }

    /** Ends the session in which such a statement runs, from the server's side. */
    void terminateSession(String part) {
        awaitStatement(part);
        rows("select pg_terminate_backend(pid) from pg_stat_activity where " + isRunning(part));
    }

    private static String running(String part) {
        return "(select count(*) from pg_stat_activity where " + isRunning(part) + ")";
    }

    private static String isRunning(String part) {
        return "state = 'active' and pid <> pg_backend_pid() and datname = current_database() and strpos(query, '"
                + part + "') > 0 and strpos(query, 'pg_stat_activity') = 0";
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("postern-it-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
