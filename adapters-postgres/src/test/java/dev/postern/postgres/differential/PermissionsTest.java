package dev.postern.postgres.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Denial;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Transactionality;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a role may not do is told before it is tried: every statement of the catalogue is run by roles of every standing.
 * PostgreSQL is the judge: nothing is refused that it would have done.
 */
class PermissionsTest {

    private static final Path REPORTS =
            Path.of(System.getProperty("postern.differential.reports", "target/differential"));

    /** What PostgreSQL says where a privilege is missing (manual, appendix A). */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** What came of a statement: what Postern said of it beforehand, and what PostgreSQL said. */
    private record Trial(Standing standing, StatementCase tried, Seq<Denial> denials, Option<SQLException> refused) {

        boolean isRefusedFalsely() {
            return !denials.isEmpty() && refused.isEmpty();
        }

        boolean isPrivilege() {
            return refused.exists(error -> INSUFFICIENT_PRIVILEGE.equals(error.getSQLState()));
        }

        boolean isForetold() {
            return isPrivilege() && !denials.isEmpty();
        }

        String line() {
            return standing + " " + tried + " | "
                    + denials.map(Denial::permission).mkString(", ") + " | "
                    + refused.map(Workbench::said).getOrElse("done");
        }
    }

    /** The oldest and the newest: what roles may do has become more from one to the other. */
    static Iterable<PostgresUnderTest> servers() {
        List<PostgresUnderTest> all = PostgresServers.embedded();
        return Stream.of(all.get(0), all.get(all.size() - 1)).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void nothing_is_refused_that_postgresql_does(PostgresUnderTest server) throws SQLException, IOException {
        Seq<Trial> trials = trials(server);
        Files.createDirectories(REPORTS);
        Files.write(
                REPORTS.resolve("permissions-" + server.major() + ".txt"),
                trials.filter(each -> each.isRefusedFalsely() || (each.isPrivilege() && !each.isForetold()))
                        .map(Trial::line));
        for (Standing standing : Standing.values()) {
            Seq<Trial> of = trials.filter(each -> each.standing() == standing);
            System.out.printf(
                    "PostgreSQL %d, %s: %d statements, %d done, %d lack a privilege, of these %d foretold%n",
                    server.major(),
                    standing,
                    of.size(),
                    of.count(each -> each.refused().isEmpty()),
                    of.count(Trial::isPrivilege),
                    of.count(Trial::isForetold));
        }
        assertThat(trials.filter(Trial::isRefusedFalsely).map(Trial::line)).isEmpty();
        assertThat(trials.count(Trial::isForetold) * 100 / Math.max(1, trials.count(Trial::isPrivilege)))
                .as("per cent of what lacks a privilege that is foretold")
                .isGreaterThan(90);
    }

    private static Seq<Trial> trials(PostgresUnderTest server) throws SQLException {
        String role = "least_" + ProcessHandle.current().pid() + "_" + server.major();
        try (TestDatabase database = server.newDatabase();
                Connection superuser = database.connect()) {
            JdbcQuery query = new JdbcQuery(superuser);
            query.execute("create role " + role);
            try (Workbench bench = new Workbench(server)) {
                return bySetUp(server.major()).toVector().flatMap(pair -> trials(bench, pair._1(), pair._2(), role));
            } finally {
                query.execute("drop role " + role);
            }
        }
    }

    private static Map<SetUp, Seq<StatementCase>> bySetUp(int major) {
        Catalogue catalogue = Catalogue.read().narrowedTo(System.getProperty("postern.differential.topics", ""));
        Map<SetUp, Seq<StatementCase>> cases = LinkedHashMap.empty();
        for (StatementCase each : catalogue.of(major)) {
            if (each.transactionality() == Transactionality.TRANSACTIONAL) {
                cases = cases.put(
                        each.setUp(),
                        cases.get(each.setUp()).getOrElse(Vector.empty()).append(each));
            }
        }
        return cases;
    }

    private static Seq<Trial> trials(Workbench bench, SetUp setUp, Seq<StatementCase> cases, String role) {
        try {
            Seq<Trial> trials = Vector.empty();
            if (bench.build(setUp).isDefined()) {
                return trials;
            }
            for (StatementCase tried : cases) {
                bench.search(tried.path());
                Reading reading = Reading.of(tried.statement(), tried.path());
                Seq<GuardedOperation> running =
                        reading.isOpaque() ? Vector.empty() : reading.running(bench.read(reading.work()));
                if (running.isEmpty()) {
                    continue;
                }
                Set<Permission> asked =
                        running.flatMap(each -> each.operation().permissions()).toLinkedSet();
                for (Standing standing : Standing.values()) {
                    trials = trials.appendAll(trial(bench, standing, tried, asked, role));
                }
            }
            return trials;
        } catch (SQLException broken) {
            throw new IllegalStateException(setUp.name(), broken);
        }
    }

    private static Option<Trial> trial(
            Workbench bench, Standing standing, StatementCase tried, Set<Permission> asked, String role)
            throws SQLException {
        bench.begin();
        try {
            if (bench.run(standing.givenTo(role)).isDefined()) {
                return Option.none();
            }
            bench.run("set local role " + role);
            Seq<Denial> denials = bench.denials(asked);
            Option<SQLException> refused = bench.run(tried.sql());
            Trial trial = new Trial(standing, tried, denials, refused);
            return trial.isRefusedFalsely() && !changedSomething(bench, tried, standing, role)
                    ? Option.none()
                    : Option.some(trial);
        } finally {
            bench.takeBack();
        }
    }

    /** With IF EXISTS nothing is done, and nothing said, about what is in a schema that is not open to the role. */
    private static boolean changedSomething(Workbench bench, StatementCase tried, Standing standing, String role)
            throws SQLException {
        bench.run("reset role");
        Seq<String> after = bench.everything();
        bench.takeBack();
        bench.begin();
        bench.run(standing.givenTo(role));
        return tried.sql().matches("(?is).*\\bif\\s+exists\\b.*")
                ? !bench.everything().equals(after)
                : true;
    }

    @Test
    void a_superuser_is_denied_nothing() throws SQLException {
        try (Workbench bench = new Workbench(PostgresServers.embedded().get(0))) {
            assertThat(bench.denials(LinkedHashSet.of(Permission.onDatabase(Right.SUPERUSER))))
                    .isEmpty();
        }
    }
}
