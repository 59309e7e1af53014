package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is too old is left as it is. */
class UnsupportedServerIT {

    @RegisterExtension
    final Site site = new Site(onServerThatIsTooOld());

    @ParameterizedTest
    @ValueSource(strings = {"up", "plan", "status", "reconcile", "down"})
    void server_that_is_too_old_is_refused_by_every_verb(String verb) {
        site.file("001_a.sql", "create table a (x int);\n");

        Ended refused = site.run(verb).exits(3);

        assertThat(refused.err())
                .containsPattern("the server is PostgreSQL 13\\.\\d+; Postern works with 14 and later")
                .contains("Point --url at a server");
        assertThat(refused.out()).isEmpty();
        Document document = site.run(verb, "--json").exits(3).document();
        assertThat(document.outcome()).isEqualTo("refused");
    }

    @AfterEach
    void nothing_was_left_behind() {
        assertThat(site.schema()).isEmpty();
        assertThat(site.hasLedger()).isFalse();
    }

    private static TestDatabase onServerThatIsTooOld() {
        Optional<PostgresUnderTest> tooOld = PostgresServers.tooOld();
        assumeThat(tooOld)
                .as("there is no server of that age for this platform")
                .isPresent();
        return tooOld.orElseThrow().newDatabase();
    }
}
