package dev.postern.postgres.migration;

import static dev.postern.postgres.migration.Analysis.inPublic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.table.DropTable;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class DropReadingTest {

    @Test
    void every_table_is_an_operation() {
        assertThat(Analysis.operations("DROP TABLE IF EXISTS a, \"B\" CASCADE"))
                .isEqualTo(Vector.<Operation>of(
                        new DropTable(
                                inPublic("a"),
                                DropBehavior.CASCADE,
                                LinkedHashSet.of(new ObjectName.Relation(inPublic("B")))),
                        new DropTable(inPublic("B"), DropBehavior.CASCADE, LinkedHashSet.empty())));
        assertThat(Analysis.statements("DROP TABLE IF EXISTS a, \"B\" CASCADE"))
                .containsExactly("DROP TABLE IF EXISTS a CASCADE", "DROP TABLE IF EXISTS \"B\" CASCADE");
    }

    @Test
    void table_that_went_with_one_before_it_is_not_missed() {
        assertThat(Analysis.statements("DROP TABLE parent, child CASCADE"))
                .containsExactly("DROP TABLE IF EXISTS parent CASCADE", "DROP TABLE IF EXISTS child CASCADE");
    }

    @Test
    void tables_that_may_refer_to_each_other_are_dropped_together() {
        assertThat(Analysis.statements("DROP TABLE a, b, c RESTRICT"))
                .containsExactly(
                        "DROP TABLE IF EXISTS a, b, c RESTRICT",
                        "DROP TABLE IF EXISTS b, c RESTRICT",
                        "DROP TABLE IF EXISTS c RESTRICT");
    }

    @Test
    void one_table_is_dropped_as_it_is_written() {
        assertThat(Analysis.statements("drop table /* old */ a")).containsExactly("drop table /* old */ a");
    }
}
