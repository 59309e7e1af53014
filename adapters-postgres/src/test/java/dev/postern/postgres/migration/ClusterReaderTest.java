package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLUSTER                        | OUTSIDE_TRANSACTION | ''",
                "CLUSTER VERBOSE app.t USING i  | TRANSACTIONAL       | table app.t exists, index app.i exists",
                "CLUSTER (VERBOSE) t            | TRANSACTIONAL       | table public.t exists, public.t is clustered on an index"
            })
    void rows_are_put_in_order_by_an_index(String sql, Transactionality rule, String needs) {
        Operation operation = Analysis.one(sql);
        assertThat(operation.kind()).isEqualTo("cluster");
        assertThat(operation.transactionality()).isEqualTo(rule);
        assertThat(operation.needs().map(Guard::describe).mkString(", ")).isEqualTo(needs);
    }
}
