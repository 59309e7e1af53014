package dev.postern.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.sql.StatementSplitter;
import dev.postern.domain.sql.Substitution;
import dev.postern.domain.sql.Substitutions;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class KeptSqlTest {

    private static final Place PLACE = new Place("f.sql", 3, 1);

    @Test
    void a_statement_is_kept_as_it_is_but_for_its_secrets() {
        assertThat(KeptSql.of(statement("create role a  password 'x' -- why\n login")))
                .isEqualTo("create role a  password '***' -- why\n login");
    }

    @Test
    void rows_are_kept_with_their_statement_and_read_again_with_it() {
        SqlStatement copy = statement("copy t from stdin;\n1\tone\n2\ttwo\n\\.\n");
        String kept = KeptSql.of(copy);
        assertThat(kept).isEqualTo("copy t from stdin;\n1\tone\n2\ttwo\n\\.\n");
        assertThat(KeptSql.isWhole(kept)).isTrue();
        SqlStatement again = KeptSql.statement(kept, PLACE);
        assertThat(again.fingerprint()).isEqualTo(copy.fingerprint());
        assertThat(again.place()).isEqualTo(PLACE);
    }

    @Test
    void of_a_long_statement_only_what_tells_it_is_kept() {
        SqlStatement copy = statement("copy t from stdin;\n" + "x\n".repeat(40_000) + "\\.\n");
        String kept = KeptSql.of(copy);
        assertThat(KeptSql.isWhole(kept)).isFalse();
        assertThat(kept)
                .isEqualTo("-- not kept: 80017 characters, SHA-256 " + copy.fingerprint()
                        + ", at f.sql:1:1: copy t from stdin");
    }

    @Test
    void a_value_that_is_a_secret_is_kept_as_its_placeholder() {
        Substitutions secret =
                Substitutions.of(Vector.of(new Substitution(8, "hunter2", "${pw}", Substitution.Secrecy.SECRET)));
        SqlStatement statement = new SqlStatement("select 'hunter2'", PLACE, Vector.empty(), Option.none(), secret);
        assertThat(KeptSql.of(statement)).isEqualTo("select '${pw}'");
    }

    @Test
    void what_does_not_split_into_one_statement_is_read_as_it_was_kept() {
        assertThat(KeptSql.statement("select 1; select 2", PLACE).text()).isEqualTo("select 1; select 2");
    }

    private static SqlStatement statement(String sql) {
        return new StatementSplitter().split("f.sql", sql).get().single();
    }
}
