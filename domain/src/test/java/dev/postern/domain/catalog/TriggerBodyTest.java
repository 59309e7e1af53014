package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerBodyTest {

    @Test
    void columns_of_the_row_at_hand_are_those_that_it_assigns_to() {
        assertThat(assigned("IF NEW.a IS NOT DISTINCT FROM OLD.a THEN NEW.a := now(); NEW.b = 1; END IF; RETURN NEW;"))
                .containsExactly(LinkedHashSet.of(new Identifier("a"), new Identifier("b")));
        assertThat(assigned("RETURN NEW;")).containsExactly(LinkedHashSet.empty());
    }

    @Test
    void what_a_query_finds_may_go_into_variables() {
        assertThat(assigned("SELECT s, t INTO x, y FROM t WHERE t.id = NEW.id; NEW.a := x; RETURN NEW;"))
                .containsExactly(LinkedHashSet.of(new Identifier("a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN REFRESH MATERIALIZED VIEW v; RETURN NULL; END",
                "begin -- why\n refresh materialized view concurrently s.v; refresh materialized view w; return null; end;",
            })
    void views_that_are_made_anew_are_all_that_it_does(String body) {
        assertThat(new TriggerBody(body).onlyRefreshes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN REFRESH MATERIALIZED VIEW v WITH NO DATA; RETURN NULL; END",
                "BEGIN REFRESH MATERIALIZED VIEW v; DELETE FROM t; RETURN NULL; END",
                "BEGIN REFRESH MATERIALIZED VIEW v; RETURN f(); END",
                "BEGIN IF f() THEN REFRESH MATERIALIZED VIEW v; END IF; RETURN NULL; END",
                "DECLARE x integer := f(); BEGIN REFRESH MATERIALIZED VIEW v; RETURN NULL; END",
                "BEGIN RETURN NULL; END",
            })
    void it_may_do_something_else(String body) {
        assertThat(new TriggerBody(body).onlyRefreshes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEW := other(NEW); RETURN NEW;",
                "SELECT * INTO NEW FROM t; RETURN NEW;",
                "SELECT a, b INTO x, NEW.b FROM t; RETURN NEW;",
                "RETURN changed(NEW);",
                "RETURN other;",
            })
    void any_column_may_change_where_the_whole_row_is_given(String body) {
        assertThat(assigned(body)).isEmpty();
    }

    @Test
    void rows_are_changed_by_the_statements_in_it() {
        assertThat(changes("UPDATE t SET a = a + 1, b = (SELECT max(x) FROM u WHERE x > 2) WHERE id = NEW.id;"))
                .containsExactly(new RowChange(
                        name("t"),
                        LinkedHashSet.of(RowEvent.UPDATE),
                        Option.some(LinkedHashSet.of(new Identifier("a"), new Identifier("b")))));
        assertThat(changes("INSERT INTO public.t (a) SELECT a FROM u;"))
                .containsExactly(new RowChange(name("t"), LinkedHashSet.of(RowEvent.INSERT), Option.none()));
        assertThat(changes("DELETE FROM ONLY u USING t WHERE t.id = u.id;"))
                .containsExactly(new RowChange(name("u"), LinkedHashSet.of(RowEvent.DELETE), Option.none()));
    }

    @Test
    void all_columns_count_where_they_are_not_plainly_listed() {
        assertThat(changes("UPDATE t SET (a, b) = (1, 2);"))
                .containsExactly(new RowChange(name("t"), LinkedHashSet.of(RowEvent.UPDATE), Option.none()));
        assertThat(changes("INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 2;"))
                .containsExactly(
                        new RowChange(name("t"), LinkedHashSet.of(RowEvent.INSERT, RowEvent.UPDATE), Option.none()));
    }

    @Test
    void relation_that_is_only_read_or_locked_is_not_changed() {
        assertThat(changes("PERFORM 1; SELECT a INTO x FROM t JOIN u ON true WHERE t.a = NEW.a FOR UPDATE OF t;"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXECUTE format('DELETE FROM %I', 't');",
                "PERFORM other();",
                "TRUNCATE t;",
                "REFRESH MATERIALIZED VIEW t;",
            })
    void what_its_words_do_not_say_is_not_told(String body) {
        assertThat(new TriggerBody(body).isUntold()).isTrue();
    }

    @Test
    void words_in_strings_and_comments_do_nothing() {
        assertThat(new TriggerBody("-- execute\nRAISE EXCEPTION 'do not call'; RETURN NULL;").isUntold())
                .isFalse();
    }

    private static Option<io.vavr.collection.Set<Identifier>> assigned(String body) {
        return new TriggerBody("BEGIN " + body + " END").assigned();
    }

    private static Seq<RowChange> changes(String body) {
        return new TriggerBody("BEGIN " + body + " END").changes(Vector.of(name("t"), name("u")));
    }
}
