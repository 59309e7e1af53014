package dev.postern.domain.operation.table;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.check;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.defaulting;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.notNull;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.relation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.ColumnValue.Identity.Generation;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.column.AddIdentity;
import dev.postern.domain.operation.sequence.Sequences;
import dev.postern.domain.operation.table.CopiedColumns.Included;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class CopiedColumnsTest {

    private static final Table OWN = table("copy", column("first", "text"), column("last", "text"));
    private static final Catalog MODEL = catalog(
                    table("model", notNull(defaulting(column("id", "bigint"), "7")), column("note", "text"))
                            .adding(check("positive", "(id > 0)")),
                    index("model_note_idx", "model", "note"))
            .commenting(columnOf("model", "note"), Option.some("in few words"));

    @Test
    void columns_stand_where_the_model_is_named_and_without_their_defaults() {
        assertThat(copied(1).into(MODEL, OWN).columns().map(Column::describe))
                .containsExactly("first text", "id bigint NOT NULL", "note text", "last text");
    }

    @Test
    void defaults_and_checks_come_along_where_that_is_said() {
        Table copy = copied(0, Included.DEFAULTS, Included.CONSTRAINTS).into(MODEL, table("copy"));

        assertThat(copy.columns().map(Column::describe)).containsExactly("id bigint NOT NULL DEFAULT 7", "note text");
        assertThat(copy.constraints().keySet()).containsExactly(identifier("positive"));
    }

    @Test
    void indexes_and_comments_come_along_where_that_is_said() {
        Catalog bare = MODEL.with(copied(0).into(MODEL, table("copy")));

        Catalog with = copied(0, Included.INDEXES, Included.COMMENTS).beside(bare, table("copy"));
        assertThat(with.indexesOf(name("copy")).map(Index::name)).containsExactly(name("copy_note_idx"));
        assertThat(with.comment(columnOf("copy", "note"))).contains("in few words");
        assertThat(copied(0).beside(bare, table("copy"))).isEqualTo(bare);
    }

    @Test
    void identity_counts_as_the_one_that_it_is_copied_from_with_a_sequence_of_its_own() {
        Property increment = new Property("increment");
        Catalog counting = new AddIdentity(
                        name("model"),
                        identifier("id"),
                        new ColumnValue.Identity(Generation.ALWAYS),
                        new OtherRelation(name("model_id_seq"), "sequence"),
                        LinkedHashMap.of(increment, Definition.server("5")))
                .project(catalog(table("model", notNull(column("id", "bigint")))))
                .with(relation("model_id_seq"), "sequence", Property.OWNER, Option.some(Definition.server("clerk")));
        CopiedColumns copied = copied(0, Included.IDENTITY);

        Catalog after = copied.beside(counting.with(copied.into(counting, table("copy"))), table("copy"));
        DatabaseObject sequence = after.object(relation("copy_id_seq")).get();
        assertThat(sequence.property(increment)).contains(Definition.server("5"));
        assertThat(sequence.ownedBy()).contains(columnOf("copy", "id"));
        assertThat(sequence.property(Property.OWNER)).isEmpty();
    }

    @Test
    void identity_of_a_small_type_is_copied_as_a_large_one_that_goes_no_further() {
        DatabaseObject small = Sequences.plain(name("model_id_seq")).with(Sequences.TYPE, Definition.server("integer"));

        assertThat(Sequences.copied(small, name("copy_id_seq")))
                .isEqualTo(Sequences.plain(name("copy_id_seq"))
                        .with(new Property("maximum"), Definition.server("2147483647")));
    }

    @Test
    void model_is_read_and_may_be_so_by_us() {
        assertThat(copied(0).permissions()).contains(new Permission(Right.SELECT, relation("model")));
        assertThat(copied(0).locks()).isEqualTo(Locks.on(name("model"), LockStrength.ACCESS_SHARE));
    }

    private static CopiedColumns copied(int position, Included... included) {
        return new CopiedColumns(name("model"), position, LinkedHashSet.of(included));
    }
}
