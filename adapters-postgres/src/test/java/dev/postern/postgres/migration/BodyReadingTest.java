package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Operation;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

class BodyReadingTest {

    @Test
    void a_call_needs_and_locks_what_the_body_does() {
        Operation call = calling("CALL clean()", "CREATE PROCEDURE clean() LANGUAGE sql AS 'delete from things'");

        assertThat(needs(call)).contains("relation public.things exists");
        assertThat(call.locks().words()).containsExactly("ROW EXCLUSIVE on public.things");
    }

    @Test
    void a_select_of_a_function_alone_calls_it_for_certain() {
        String function = "CREATE FUNCTION count_things() RETURNS bigint LANGUAGE sql AS 'select count(*) from things'";

        assertThat(needs(calling("SELECT count_things()", function))).contains("relation public.things exists");
        assertThat(needs(calling("SELECT count_things() FROM t", function)))
                .doesNotContain("relation public.things exists");
        assertThat(needs(calling("SELECT CASE WHEN false THEN count_things() END", function)))
                .doesNotContain("relation public.things exists");
    }

    @Test
    void what_a_parsed_body_reads_is_read_when_it_is_called() {
        Operation call = calling(
                "SELECT one()", "CREATE FUNCTION one() RETURNS text BEGIN ATOMIC SELECT name FROM things LIMIT 1; END");

        assertThat(needs(call)).contains("relation public.things exists");
    }

    @Test
    void what_a_plpgsql_body_says_is_touched_and_not_needed() {
        Operation call = calling(
                "CALL clean(false)",
                "CREATE PROCEDURE clean(go boolean) LANGUAGE plpgsql AS"
                        + " $$ begin if go then delete from things; end if; end $$");

        assertThat(needs(call)).doesNotContain("relation public.things exists");
        assertThat(call.locks().words()).isEmpty();
        assertThat(call.footprint().writes())
                .anyMatch(touch -> touch.aspect() == Aspect.DATA
                        && touch.object().equals(new ObjectName.Relation(Analysis.inPublic("things"))));
    }

    @Test
    void behind_a_statement_that_makes_something_it_is_not_certain_what_others_find() {
        Operation call = calling(
                "SELECT fill()",
                "SET check_function_bodies = off; CREATE FUNCTION fill() RETURNS void LANGUAGE sql AS"
                        + " 'create temp table things (a int); insert into things values (1)'");

        assertThat(needs(call)).doesNotContain("relation public.things exists");
    }

    @Test
    void a_strict_function_may_not_be_called_at_all() {
        Operation call = calling(
                "SELECT f(null)",
                "CREATE FUNCTION f(a int) RETURNS bigint STRICT LANGUAGE sql AS 'select count(*) from things'");

        assertThat(needs(call)).doesNotContain("relation public.things exists");
    }

    @Test
    void a_routine_looks_for_names_where_it_says() {
        Operation call = calling(
                "CALL clean()", "CREATE PROCEDURE clean() LANGUAGE sql SET search_path = app AS 'delete from things'");

        assertThat(needs(call)).contains("relation app.things exists");
    }

    private static Operation calling(String statement, String script) {
        Catalog catalog =
                Analysis.operations(script).foldLeft(Catalog.EMPTY, (known, operation) -> operation.project(known));
        return Analysis.one(statement).on(catalog);
    }

    private static Seq<String> needs(Operation operation) {
        return operation.needs().map(Guard::describe);
    }
}
