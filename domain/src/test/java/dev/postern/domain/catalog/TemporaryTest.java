package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Names.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class TemporaryTest {

    @Test
    void what_is_in_the_schema_of_the_session_is_temporary() {
        assertThat(Temporary.is(name("pg_temp.scratch"))).isTrue();
        assertThat(Temporary.is(columnOf("pg_temp.scratch", "a"))).isTrue();
        assertThat(Temporary.is(relation("scratch"))).isFalse();
    }

    @Test
    void whether_it_is_there_is_always_known() {
        assertThat(Catalog.EMPTY.covers(name("pg_temp.scratch"))).isTrue();
        assertThat(Catalog.EMPTY.covers(type("pg_temp.scratch"))).isTrue();
    }

    @Test
    void another_session_finds_nothing_of_it() {
        Catalog scratch = catalog(table("orders"), table("pg_temp.scratch"));

        assertThat(scratch.inAnotherSession().relations().keySet()).containsExactly(name("orders"));
        assertThat(scratch.committed()).isEqualTo(scratch);
    }

    @Test
    void what_is_dropped_on_commit_is_gone_with_its_transaction() {
        Catalog scratch = catalog(table("pg_temp.scratch"), table("pg_temp.kept"))
                .with(relation("pg_temp.scratch"), "table", Temporary.ON_COMMIT, Option.some(Temporary.DROP));

        assertThat(scratch.committed().relations().keySet()).containsExactly(name("pg_temp.kept"));
    }

    @Test
    void no_server_is_asked_about_it() {
        Scope scope =
                Scope.of(Vector.of(name("orders"), name("pg_temp.scratch"))).permanent();

        assertThat(scope.relations()).containsExactly(name("orders"));
    }
}
