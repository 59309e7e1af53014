package dev.postern.postgres.migration;

import static dev.postern.postgres.migration.Analysis.inPublic;
import static dev.postern.postgres.migration.Analysis.nameSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.index.CreateIndex;
import dev.postern.domain.operation.index.DropIndex;
import dev.postern.domain.operation.index.RenameIndex;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexReadingTest {

    @Test
    void index_lies_in_the_schema_of_its_table() {
        assertThat(Analysis.one("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON app.t (a, \"B\" DESC)"))
                .isEqualTo(new CreateIndex(
                        new Index(
                                QualifiedName.of("app", "i"),
                                QualifiedName.of("app", "t"),
                                Index.Uniqueness.UNIQUE,
                                Definition.server("USING btree (a, \"B\" DESC)"),
                                nameSet("a", "B"),
                                Validity.VALID),
                        Naming.BY_AUTHOR,
                        Transactionality.OUTSIDE_TRANSACTION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(a ASC NULLS LAST, b DESC NULLS FIRST) | USING btree (a, b DESC)",
                "(a NULLS FIRST, b DESC NULLS LAST)     | USING btree (a NULLS FIRST, b DESC NULLS LAST)",
                "USING GIN (a jsonb_path_ops)           | USING gin (a jsonb_path_ops)",
                "(a) INCLUDE (b) WITH (FillFactor = 70, deduplicate_items = OFF) | USING btree (a) INCLUDE (b) WITH (fillfactor='70', deduplicate_items=off)",
                "(a) NULLS NOT DISTINCT TABLESPACE fast WHERE ((b IS NOT NULL)) | USING btree (a) NULLS NOT DISTINCT WHERE (b IS NOT NULL)"
            })
    void definition_is_in_the_server_s_words_where_they_are_certain(String written, String definition) {
        assertThat(index("CREATE INDEX i ON t " + written).definition()).isEqualTo(Definition.server(definition));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(lower( a ))               | USING btree (lower( a ))",
                "((a + b) DESC)             | USING btree ((a + b) DESC)",
                "(a text_ops)               | USING btree (a text_ops)",
                "(a COLLATE \"C\")          | USING btree (a COLLATE \"C\")",
                "USING gist (a gist_trgm_ops (siglen = 32)) | USING gist (a gist_trgm_ops (siglen = 32))",
                "(a) WHERE b > 5            | USING btree (a) WHERE (b > 5)",
                "(a) WITH (fillfactor = 7.5)| USING btree (a) WITH (fillfactor = 7.5)"
            })
    void definition_is_in_the_author_s_words_elsewhere(String written, String definition) {
        assertThat(index("CREATE INDEX i ON t " + written).definition()).isEqualTo(Definition.author(definition));
    }

    @Test
    void columns_are_those_that_are_surely_read() {
        assertThat(index("CREATE INDEX i ON t (a, lower(t.b), (u.c), (t IS NULL)) INCLUDE (d) WHERE e > f(g)")
                        .columns())
                .isEqualTo(nameSet("a", "b", "d", "e", "g"));
    }

    @Test
    void index_without_a_name_gets_one_from_the_server() {
        Operation operation = Analysis.one("CREATE INDEX ON t (a, lower(b), (c + 1), lower(d)) INCLUDE (e)");

        assertThat(operation.naming()).isEqualTo(Naming.BY_SERVER);
        assertThat(((CreateIndex) operation).index().name()).isEqualTo(inPublic("t_a_lower_expr_lower1_e_idx"));
    }

    @Test
    void indexes_are_dropped_one_by_one_and_renamed() {
        assertThat(Analysis.operations("""
                        DROP INDEX IF EXISTS a, app.b CASCADE;
                        DROP INDEX CONCURRENTLY a;
                        ALTER INDEX IF EXISTS app.b RENAME TO c;
                        """))
                .isEqualTo(Vector.<Operation>of(
                        new DropIndex(inPublic("a"), Transactionality.TRANSACTIONAL, DropBehavior.CASCADE),
                        new DropIndex(
                                QualifiedName.of("app", "b"), Transactionality.TRANSACTIONAL, DropBehavior.CASCADE),
                        new DropIndex(inPublic("a"), Transactionality.OUTSIDE_TRANSACTION, DropBehavior.RESTRICT),
                        new RenameIndex(QualifiedName.of("app", "b"), new Identifier("c"))));
        assertThat(Analysis.statements("DROP INDEX IF EXISTS a, app.b CASCADE"))
                .containsExactly("DROP INDEX IF EXISTS a CASCADE", "DROP INDEX IF EXISTS app.b CASCADE");
    }

    @Test
    void index_that_leaves_out_partitions_may_stay_invalid() {
        assertThat(Analysis.one("CREATE INDEX i ON ONLY t (a)"))
                .isInstanceOfSatisfying(
                        CreateIndex.class,
                        created -> assertThat(created.index().validity()).isEqualTo(Validity.NOT_VALID));
    }

    @Test
    void indexes_that_cannot_be_dropped_together_are_opaque() {
        Operation operation = Analysis.one("DROP INDEX CONCURRENTLY a, b");

        assertThat(operation.nature()).isEqualTo(Nature.OPAQUE);
        assertThat(operation.transactionality()).isEqualTo(Transactionality.OUTSIDE_TRANSACTION);
    }

    private static Index index(String sql) {
        return ((CreateIndex) Analysis.one(sql)).index();
    }
}
