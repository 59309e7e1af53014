package dev.postern.domain.migration;

import static dev.postern.domain.testing.Fixtures.statement;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin",
                "BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY",
                "begin work",
                "start transaction",
                "Start /* now */ Transaction",
                "commit",
                "COMMIT AND CHAIN",
                "commit transaction",
                "end",
                "END WORK AND NO CHAIN"
            })
    void a_transaction_begins_or_ends_in_every_form(String command) {
        assertThat(TransactionCommand.isBorder(statement(command))).isTrue();
        assertThat(TransactionCommand.takesBack(statement(command))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback", "ROLLBACK TO SAVEPOINT a", "abort", "savepoint a", "release a"})
    void parts_are_not_taken_back(String command) {
        assertThat(TransactionCommand.takesBack(statement(command))).isTrue();
        assertThat(TransactionCommand.isBorder(statement(command))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commit prepared 'x'",
                "rollback prepared 'x'",
                "prepare transaction 'x'",
                "do $$ begin perform 1; end $$",
                "create function f() returns int language sql begin atomic select 1; end",
                "create procedure p() language plpgsql as 'begin commit; end'",
                "insert into begin values (1)"
            })
    void everything_else_is_a_statement_like_others(String command) {
        assertThat(TransactionCommand.isBorder(statement(command))).isFalse();
        assertThat(TransactionCommand.takesBack(statement(command))).isFalse();
    }
}
