package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How long a run takes, and how long the page and the interface let one wait, where there are 5,000 tables and 2,000
 * migrations: {@code mvn -Pload verify}. Everything is told as a multiple of what the same machine takes for something plain
 * in the same minutes. What was measured lies in {@code target/large.txt}.
 */
class LargeDatabaseLoad {

    private static final int MIGRATIONS = Integer.getInteger("large.migrations", 2_000);
    private static final int TABLES = Integer.getInteger("large.tables", 5_000) - MIGRATIONS;
    private static final int TIMES = 9;
    private static final String EVERYTHING = "select count(*), sum(length(e::text)) from postern.entry e";
    /** Longer than a status of such a database is kept. */
    private static final Duration PAUSE = Duration.ofSeconds(6);

    private static final List<String> PAGES = List.of(
            "/",
            "/migrations",
            "/migrations?page=20",
            "/migration?id=1000",
            "/plan",
            "/runs",
            "/schema",
            "/schema?filter=made_1",
            "/relation?schema=shop&name=t_17",
            "/api/v1/status",
            "/api/v1/migrations",
            "/api/v1/migrations?page=4&size=500",
            "/api/v1/migrations/1000",
            "/api/v1/plan",
            "/api/v1/deferred",
            "/api/v1/runs",
            "/api/v1/runs/1",
            "/api/v1/catalog",
            "/api/v1/catalog/shop/t_17",
            "/ready",
            "/metrics");

    @RegisterExtension
    final Site plain = new Site();

    @RegisterExtension
    final Site site = new Site();

    private final List<String> report = new ArrayList<>();

    @Test
    void a_large_database_is_migrated_and_shown_fast() throws IOException, SQLException {
        tables(plain);
        tables(site);
        IntStream.rangeClosed(1, MIGRATIONS)
                .forEach(number -> site.file(String.format(Locale.ROOT, "%04d_step.sql", number), migration(number)));
        double statements = millis(this::plainly);
        double up = millis(
                () -> site.postern().start("up").end(Duration.ofMinutes(20)).exits(0));
        say(
                "up: %d migrations among %d tables, %.0f a second, %.1f times the statements alone",
                MIGRATIONS, MIGRATIONS + TABLES, MIGRATIONS * 1000 / up, up / statements);
        double again = millis(() -> site.run("up").exits(0));
        say("up with nothing to do: %.2f of a run", again / up);
        try (Served served = Served.by(site.postern())) {
            PAGES.forEach(path -> answer(served, path));
            PAGES.forEach(path -> measure(served, path));
        }
        Files.write(Path.of("target", "large.txt"), report);
    }

    /** Answers come at once where they are made of what is at hand, and after a reading where that is too old. */
    private void measure(Served served, String path) {
        LockSupport.parkNanos(PAUSE.toNanos());
        double reading = millis(() -> site.value(EVERYTHING));
        double first = millis(() -> answer(served, path));
        List<Double> then = IntStream.range(0, TIMES)
                .mapToObj(time -> millis(() -> answer(served, path)))
                .sorted()
                .toList();
        double median = then.get(TIMES / 2);
        say(
                "%-36s %7.1f ms, %5.2f times reading the ledger; after a pause %7.1f ms, %5.2f times",
                path, median, median / reading, first, first / reading);
        assertThat(median).as(path).isLessThan(2_000);
    }

    private static void answer(Served served, String path) {
        assertThat(served.get(path).statusCode()).as(path).isEqualTo(200);
    }

    /** Each refers to another and has indexes, a check, privileges and a comment, as tables that are in use do. */
    private static void tables(Site where) {
        where.sql("create role reader_of_" + where.database().name() + "; create schema shop");
        where.sql("""
                do $$ begin
                  for i in 1..%d loop
                    execute format('create table shop.t_%%1$s (id bigint generated always as identity primary key,
                      parent bigint %%2$s, name text not null, state text not null default ''new'' check (state <> ''''),
                      created_at timestamptz not null default now())',
                      i, case when i > 1 then 'references shop.t_' || i / 2 end);
                    execute format('create index on shop.t_%%1$s (name); create index on shop.t_%%1$s (created_at);
                      grant select on shop.t_%%1$s to reader_of_%s; comment on table shop.t_%%1$s is ''table %%1$s''', i);
                    if i %% 500 = 0 then commit; end if;
                  end loop;
                end $$
                """.formatted(TABLES, where.database().name()));
        where.sql("analyze");
    }

    private static String migration(int number) {
        return """
                create table made_%1$d (id bigint generated always as identity primary key,
                  owner bigint references shop.t_%2$d, note text not null);
                create index made_%1$d_note on made_%1$d (note);
                insert into made_%1$d (note) values ('row %1$d');
                """.formatted(number, number % TABLES + 1);
    }

    /** What psql does with such files, each in a transaction of its own. */
    private void plainly() {
        try (Connection connection = plain.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int number = 1; number <= MIGRATIONS; number++) {
                for (String sql : migration(number).split(";\n", -1)) {
                    statement.execute(sql);
                }
                connection.commit();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        report.add(line);
        System.out.println(line);
    }
}
