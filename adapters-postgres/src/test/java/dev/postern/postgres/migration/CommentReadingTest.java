package dev.postern.postgres.migration;

import static dev.postern.postgres.migration.Analysis.inPublic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.ConstraintExists;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.IndexExists;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.comment.CommentOn;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentReadingTest {

    private static final QualifiedName T = inPublic("t");
    private static final Identifier A = new Identifier("a");

    @Test
    void comments_on_tables_columns_indexes_and_constraints() {
        assertThat(Analysis.operations("""
                        COMMENT ON TABLE t IS 'it''s';
                        COMMENT ON COLUMN t.a IS E'tab\\t\\'';
                        COMMENT ON INDEX a IS $x$dollar's$x$;
                        COMMENT ON CONSTRAINT a ON t IS 'two'
                          ' lines';
                        """))
                .isEqualTo(Vector.<Operation>of(
                        new CommentOn(
                                new ObjectName.Relation(T), "TABLE public.t", new TableExists(T), Option.some("it's")),
                        new CommentOn(
                                new ObjectName.Column(T, A),
                                "COLUMN public.t.a",
                                new ColumnExists(T, A),
                                Option.some("tab\t'")),
                        new CommentOn(
                                new ObjectName.Relation(inPublic("a")),
                                "INDEX public.a",
                                new IndexExists(inPublic("a")),
                                Option.some("dollar's")),
                        new CommentOn(
                                new ObjectName.Constraint(T, A),
                                "CONSTRAINT a ON public.t",
                                new ConstraintExists(T, A),
                                Option.some("two lines"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "''", "$$$$"})
    void nothing_as_a_comment_takes_it_away(String nothing) {
        assertThat(Analysis.one("COMMENT ON TABLE t IS " + nothing))
                .isEqualTo(
                        new CommentOn(new ObjectName.Relation(T), "TABLE public.t", new TableExists(T), Option.none()));
    }

    @Test
    void constraint_of_a_domain_is_not_one_of_a_table() {
        Operation onDomain = Analysis.one("COMMENT ON CONSTRAINT c ON DOMAIN d IS 'x'");
        assertThat(onDomain.nature()).isEqualTo(Nature.PART);
        assertThat(onDomain.needs().map(Guard::describe).mkString(", ")).contains("domain public.d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMENT ON TABLE t IS U&'d\\0061t'",
                "COMMENT ON TABLE t IS E'\\x41'",
            })
    void other_comments_are_opaque(String sql) {
        assertThat(Analysis.one(sql).nature()).isEqualTo(Nature.OPAQUE);
    }
}
