package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE USER bob IN ROLE staff       | NEW_OBJECT       | role staff exists",
                "ALTER ROLE bob SET work_mem = '8MB' | PART             | role bob exists",
                "ALTER ROLE bob IN DATABASE shop RESET ALL | PART       | role bob exists",
                "ALTER USER bob PASSWORD 'secret'    | SECURITY         | role bob exists",
                "DROP ROLE IF EXISTS bob             | REMOVAL_OF_WHOLE | role bob exists, role bob owns nothing and is granted nothing",
                "REASSIGN OWNED BY bob TO eve        | PART             | role bob exists, role eve exists",
                "DROP OWNED BY bob                   | SECURITY         | role bob exists",
                "ALTER SCHEMA app OWNER TO bob       | PART             | schema app exists, role bob exists",
                "ALTER FUNCTION f(int) OWNER TO bob  | PART             | function public.f(integer) exists, role bob exists",
                "ALTER OPERATOR CLASS o USING btree OWNER TO bob | PART | operator class public.o USING btree exists, role bob exists"
            })
    void roles_need_others(String sql, Nature nature, String needs) {
        Operation operation = Analysis.one(sql);
        assertThat(operation.nature()).isEqualTo(nature);
        assertThat(operation.needs().map(Guard::describe).mkString(", ")).isEqualTo(needs);
    }

    @Test
    void each_attribute_is_an_operation_of_its_own() {
        assertThat(Analysis.statements("ALTER ROLE bob LOGIN NOCREATEDB PASSWORD NULL"))
                .containsExactly("ALTER ROLE bob LOGIN", "ALTER ROLE bob NOCREATEDB", "ALTER ROLE bob PASSWORD NULL");
    }

    @Test
    void user_mapping_is_no_user() {
        assertThat(Analysis.one("ALTER ROLE ALL SET work_mem = '1MB'").nature()).isEqualTo(Nature.OPAQUE);
        assertThat(Analysis.one("CREATE USER MAPPING FOR bob SERVER s").kind()).contains("user mapping");
    }
}
