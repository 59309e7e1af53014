package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.foreignKey;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.primaryKey;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class RenamesTest {

    private static final QualifiedName T = name("t");
    private static final ObjectName COLUMN = new ObjectName.Column(T, identifier("a"));
    private static final Catalog BEFORE = catalog(
                    table("t", column("a", "integer"), column("m", "public.mood"))
                            .adding(primaryKey("t_pkey", "a")),
                    index("t_pkey", "t", "a"),
                    index("t_a_idx", "t", "a"),
                    table("u", column("b", "integer")).adding(foreignKey("u_t", "b", "t", "a")))
            .commenting(COLUMN, Option.some("the key"));

    @Test
    void table_takes_its_indexes_and_comments_along_and_whoever_refers_to_it_knows() {
        Catalog renamed = new Renames(BEFORE).relation(T, name("s"));
        assertThat(renamed.indexesOf(name("s")).map(Index::name)).containsExactly(name("t_a_idx"), name("t_pkey"));
        assertThat(renamed.indexesOf(T)).isEmpty();
        assertThat(renamed.comment(new ObjectName.Column(name("s"), identifier("a"))))
                .containsExactly("the key");
        assertThat(renamed.table(name("u")).get().foreignKeys().map(Constraint.ForeignKey::referenced))
                .containsExactly(name("s"));
    }

    @Test
    void column_is_known_to_indexes_constraints_and_foreign_keys() {
        Catalog renamed = new Renames(BEFORE).column(T, identifier("a"), identifier("id"));
        assertThat(renamed.index(name("t_a_idx")).get().reads(identifier("id"))).isTrue();
        assertThat(renamed.table(T).get().primaryKey().get().columns()).containsExactly(identifier("id"));
        assertThat(renamed.table(name("u")).get().foreignKeys().head().referencedColumns())
                .containsExactly(identifier("id"));
        assertThat(renamed.comment(COLUMN)).isEmpty();
    }

    @Test
    void constraint_takes_the_index_along_that_keeps_it() {
        Catalog renamed = new Renames(BEFORE).constraint(T, identifier("t_pkey"), identifier("key"));
        assertThat(renamed.index(name("key"))).isNotEmpty();
        assertThat(renamed.index(name("t_pkey"))).isEmpty();
        assertThat(renamed.table(T).get().primaryKey().get().name()).isEqualTo(identifier("key"));
    }

    @Test
    void columns_of_a_type_are_of_it_under_its_new_name() {
        Catalog renamed = new Renames(BEFORE).type(name("mood"), name("temper"));
        assertThat(renamed.table(T).get().column(identifier("m")).get().type())
                .isEqualTo(new DataType("public.temper"));
    }

    @Test
    void what_is_not_there_changes_nothing() {
        Renames renames = new Renames(BEFORE);
        assertThat(Vector.of(
                        renames.relation(name("missing"), name("s")),
                        renames.column(T, identifier("missing"), identifier("s")),
                        renames.constraint(T, identifier("missing"), identifier("s"))))
                .containsOnly(BEFORE);
    }
}
