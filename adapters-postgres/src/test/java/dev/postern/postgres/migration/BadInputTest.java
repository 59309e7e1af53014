package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.postern.domain.operation.Nature;
import dev.postern.domain.sql.StatementSplitter;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is handed in, there is an answer, and it comes soon. */
class BadInputTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OPEN = "(".repeat(10_000);
    private static final String CLOSED = ")".repeat(10_000);

    static Stream<String> nested() {
        return Stream.of(
                "SELECT " + OPEN + "1" + CLOSED,
                "INSERT INTO t VALUES " + OPEN + "1" + CLOSED,
                "CREATE TABLE t (a int CHECK (" + OPEN + "a > 0" + CLOSED + "))",
                "CREATE TABLE t (a int DEFAULT " + OPEN + "1" + CLOSED + ")",
                "CREATE INDEX i ON t (" + OPEN + "a" + CLOSED + ")",
                "CREATE VIEW v AS SELECT " + OPEN + "1" + CLOSED,
                "CREATE VIEW v AS " + "SELECT * FROM (".repeat(10_000) + "SELECT 1" + ") x".repeat(10_000),
                "ALTER TABLE t ALTER a TYPE int USING " + OPEN + "a" + CLOSED,
                "CREATE FUNCTION f(a int DEFAULT " + OPEN + "1" + CLOSED + ") RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "DO $$ BEGIN PERFORM " + OPEN + "1" + CLOSED + "; END $$",
                "UPDATE t SET a = " + OPEN + "1" + CLOSED,
                "CREATE TRIGGER g AFTER UPDATE ON t FOR EACH ROW WHEN (" + OPEN + "true" + CLOSED
                        + ") EXECUTE FUNCTION f()",
                "SELECT " + OPEN,
                "SELECT " + CLOSED,
                "SELECT 1" + " + 1".repeat(10_000),
                "SELECT CASE" + " WHEN a = 1 THEN 1".repeat(10_000) + " END");
    }

    @ParameterizedTest
    @MethodSource("nested")
    void deep_nesting_is_read_or_opaque(String statement) {
        assertTimeoutPreemptively(
                SOON, () -> assertThat(Analysis.operations(statement)).isNotEmpty());
    }

    @Test
    void statement_of_twenty_megabytes_is_read() {
        String rows = "INSERT INTO t (a, b) VALUES (0, 'x')" + ", (1, 'a row like many others')".repeat(700_000);
        String text = "COMMENT ON TABLE t IS '" + "x".repeat(20_000_000) + "'";

        assertTimeoutPreemptively(SOON, () -> {
            assertThat(Analysis.one(rows).nature()).isEqualTo(Nature.DATA);
            assertThat(Analysis.operations(text)).hasSize(1);
        });
    }

    @Test
    void binary_rubbish_is_refused_with_its_place_or_opaque() {
        Random random = new Random(42);
        assertTimeoutPreemptively(SOON, () -> {
            for (int i = 0; i < 200; i++) {
                byte[] bytes = new byte[random.nextInt(5_000)];
                random.nextBytes(bytes);
                String rubbish = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
                var split = new StatementSplitter().split("rubbish.sql", rubbish);
                if (split.isInvalid()) {
                    assertThat(split.getError())
                            .allSatisfy(problem ->
                                    assertThat(problem.place().line()).isPositive());
                } else {
                    assertThat(Analysis.operations(rubbish)).hasSameSizeAs(split.get());
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 'x", "SELECT \"x", "SELECT $$x", "SELECT E'x\\'", "SELECT 1 /* x"})
    void what_is_not_closed_is_refused_with_its_place(String text) {
        assertThat(new StatementSplitter()
                        .split("open.sql", "SELECT 1;\n" + text)
                        .getError())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().line()).isEqualTo(2));
    }
}
