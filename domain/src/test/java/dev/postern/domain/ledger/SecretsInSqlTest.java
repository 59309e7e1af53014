package dev.postern.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsInSqlTest {

    @Test
    void a_password_is_hidden() {
        assertThat(SecretsInSql.hidden("create role r login password /* new */ 'it''s secret' valid until 'infinity'"))
                .isEqualTo("create role r login password /* new */ '***' valid until 'infinity'");
    }

    @Test
    void the_connection_of_a_subscription_is_hidden() {
        assertThat(SecretsInSql.hidden("CREATE SUBSCRIPTION s CONNECTION 'host=h password=x' PUBLICATION p"))
                .isEqualTo("CREATE SUBSCRIPTION s CONNECTION '***' PUBLICATION p");
    }

    @Test
    void a_column_of_that_name_hides_nothing() {
        assertThat(SecretsInSql.hidden("create table t (password text default 'x')"))
                .isEqualTo("create table t (password text default 'x')");
    }

    @Test
    void options_that_are_called_like_a_secret_are_hidden() {
        assertThat(
                        SecretsInSql.hidden(
                                "CREATE USER MAPPING FOR bob SERVER s OPTIONS (user 'b', \"sslPassword\" 'x', SET access_token $$y$$)"))
                .isEqualTo(
                        "CREATE USER MAPPING FOR bob SERVER s OPTIONS (user 'b', \"sslPassword\" '***', SET access_token '***')");
    }
}
