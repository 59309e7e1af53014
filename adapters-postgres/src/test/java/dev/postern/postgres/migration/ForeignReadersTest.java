package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignReadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE FOREIGN DATA WRAPPER w HANDLER app.h NO VALIDATOR | create foreign data wrapper | function app.h exists",
                "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'x') | create server | foreign-data wrapper w exists",
                "CREATE USER MAPPING FOR bob SERVER s      | create user mapping  | server s exists, role bob exists",
                "CREATE USER MAPPING FOR PUBLIC SERVER s   | create user mapping  | server s exists",
                "DROP USER MAPPING FOR USER SERVER s       | drop user mapping    | user mapping CURRENT_USER SERVER s exists, nothing depends on user mapping CURRENT_USER SERVER s",
                "CREATE FOREIGN TABLE f (a int) SERVER s   | create foreign table | schema public exists, server s exists",
                "DROP FOREIGN TABLE f CASCADE              | drop foreign table   | table public.f exists, what depends on relation public.f goes along",
                "ALTER SERVER s RENAME TO r                | rename server        | server s exists"
            })
    void foreign_data_needs_what_it_is_on(String sql, String kind, String needs) {
        Operation operation = Analysis.one(sql);
        assertThat(operation.kind()).isEqualTo(kind);
        assertThat(operation.needs().map(Guard::describe).mkString(", ").replace("foreign data", "foreign-data"))
                .isEqualTo(needs);
    }

    @Test
    void several_options_are_changed_one_by_one() {
        assertThat(Analysis.statements("ALTER SERVER s VERSION '2' OPTIONS (SET host 'x', DROP port)"))
                .containsExactly(
                        "ALTER SERVER s VERSION '2'",
                        "ALTER SERVER s OPTIONS (SET host 'x')",
                        "ALTER SERVER s OPTIONS (DROP port)");
        assertThat(Analysis.statements("ALTER FOREIGN TABLE f OPTIONS (ADD a '1', SET b '2'), ADD COLUMN c int"))
                .containsExactlyInAnyOrder(
                        "ALTER FOREIGN TABLE f OPTIONS (ADD a '1')",
                        "ALTER FOREIGN TABLE f OPTIONS (SET b '2')",
                        "ALTER FOREIGN TABLE f ADD COLUMN c int");
    }

    @Test
    void what_a_foreign_schema_brings_only_the_other_server_knows() {
        assertThat(Analysis.one("IMPORT FOREIGN SCHEMA a FROM SERVER s INTO b").nature())
                .isEqualTo(Nature.OPAQUE);
    }

    @Test
    void a_password_is_not_kept() {
        assertThat(Analysis.one("CREATE USER MAPPING FOR bob SERVER s OPTIONS (user 'b', password 'hush')")
                        .toString())
                .doesNotContain("hush");
    }
}
