package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COPY t FROM '/tmp/rows'                               | relation public.t exists",
                "copy binary app.t from '/tmp/rows'                   | relation app.t exists",
                "COPY t (a, \"B\") FROM '/tmp/rows' (FORMAT csv)      | relation public.t exists, column public.t.a exists, column public.t.\"B\" exists",
                "COPY t FROM PROGRAM 'cat rows' CSV WHERE a > 1       | relation public.t exists, column public.t.a exists"
            })
    void rows_are_put_into_a_table_that_is_there(String sql, String needs) {
        Operation operation = Analysis.one(sql);
        assertThat(operation.nature()).isEqualTo(Nature.DATA);
        assertThat(operation.needs().map(Guard::describe).mkString(", ")).isEqualTo(needs);
        assertThat(operation.lock()).isEqualTo(LockStrength.ROW_EXCLUSIVE);
        assertThat(operation.target().map(each -> each.identifier().value())).contains("t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COPY t (a) TO STDOUT                                 | relation public.t exists, column public.t.a exists",
                "COPY (SELECT a FROM t WHERE b > 0) TO '/tmp/rows'    | relation public.t exists, column public.t.a exists, column public.t.b exists"
            })
    void rows_that_are_written_out_are_read(String sql, String needs) {
        Operation operation = Analysis.one(sql);
        assertThat(operation.needs().map(Guard::describe).mkString(", ")).isEqualTo(needs);
        assertThat(operation.lock()).isEqualTo(LockStrength.ACCESS_SHARE);
    }

    @Test
    void rows_that_stand_in_the_script_go_into_the_table_too() {
        Operation operation = Analysis.one("COPY t (a) FROM STDIN;\n1\n2\n\\.\n");
        assertThat(operation.kind()).isEqualTo("copy");
        assertThat(operation.needs().map(Guard::describe))
                .containsExactly("relation public.t exists", "column public.t.a exists");
    }

    @Test
    void rows_that_are_changed_and_written_out_are_both() {
        assertThat(Analysis.one("COPY (DELETE FROM t RETURNING a) TO STDOUT").lock())
                .isEqualTo(LockStrength.ROW_EXCLUSIVE);
    }
}
