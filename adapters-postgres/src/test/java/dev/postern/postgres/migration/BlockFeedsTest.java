package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockFeedsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN FOR r IN SELECT id FROM a LOOP EXECUTE format('drop table x%s', r.id); END LOOP; END | a",
                "BEGIN FOR r IN (SELECT id FROM a JOIN b USING (id)) LOOP PERFORM act(); END LOOP; END | a b",
                "BEGIN FOR r IN TABLE a LOOP NULL; END LOOP; FOR r IN TABLE b LOOP NULL; END LOOP; END | a & b",
                "BEGIN RAISE NOTICE 'at %', now(); FOR r IN SELECT id FROM a LOOP DELETE FROM b; END LOOP; NULL; END | a",
                "BEGIN BEGIN FOR r IN SELECT id FROM a LOOP DELETE FROM b; END LOOP; END; END | a"
            })
    void loop_over_no_rows_does_nothing(String body, String feeds) {
        assertThat(Analysis.feeds("DO $$ DECLARE r record; n integer := 0; " + body + " $$"))
                .isEqualTo(feeds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN FOR r IN SELECT id FROM a LOOP NULL; END LOOP; DELETE FROM b; END",
                "BEGIN PERFORM act(); FOR r IN SELECT id FROM a LOOP NULL; END LOOP; END",
                "BEGIN FOR r IN EXECUTE 'SELECT id FROM a' LOOP NULL; END LOOP; END",
                "BEGIN FOR r IN SELECT count(*) FROM a LOOP NULL; END LOOP; END",
                "BEGIN FOR i IN 1..3 LOOP NULL; END LOOP; END",
                "BEGIN WHILE true LOOP NULL; END LOOP; END",
                "BEGIN FOR r IN SELECT id FROM a LOOP NULL; END LOOP; RAISE EXCEPTION 'no'; END",
                "BEGIN FOR r IN SELECT id FROM a LOOP NULL; END LOOP; RAISE 'no'; END",
                "BEGIN FOR r IN SELECT id FROM a LOOP NULL; END LOOP; RAISE NOTICE '%', act(); END",
                "BEGIN FOR r IN SELECT id FROM a LOOP NULL; END LOOP; ASSERT false; END",
                "BEGIN IF true THEN FOR r IN SELECT id FROM a LOOP NULL; END LOOP; END IF; END",
                "BEGIN FOR r IN DELETE FROM a RETURNING id LOOP NULL; END LOOP; END",
                "BEGIN RAISE NOTICE 'nothing'; END",
                "BEGIN END"
            })
    void block_that_may_do_something_else_does(String body) {
        assertThat(Analysis.feeds("DO $$ DECLARE r record; " + body + " $$")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DO $$ DECLARE r record; n integer := act(); BEGIN FOR r IN SELECT id FROM a LOOP NULL; END LOOP; END $$",
                "DO $$ DECLARE n integer := (SELECT act()); BEGIN FOR r IN SELECT id FROM a LOOP NULL; END LOOP; END $$",
                "DO LANGUAGE other $$ BEGIN FOR r IN SELECT id FROM a LOOP NULL; END LOOP; END $$"
            })
    void so_does_one_that_begins_with_a_call_or_is_in_another_language(String sql) {
        assertThat(Analysis.feeds(sql)).isEmpty();
    }
}
