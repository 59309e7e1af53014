package dev.postern.domain.operation.foreign;

import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.CreateObject;
import dev.postern.domain.operation.table.CreateTable;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class CreateForeignTableTest {

    private static final CreateForeignTable CREATED = Distant.on("east");

    @Test
    void server_must_be_there() {
        assertThat(verdict(CREATED, Distant.NO_SERVER))
                .isEqualTo("refuse: create foreign table public.distant needs server east");
        assertThat(verdict(CREATED, Distant.SERVER)).isEqualTo("apply");
    }

    @Test
    void foreign_table_on_the_same_server_is_in_place_and_on_another_in_the_way() {
        assertThat(verdict(CREATED, CREATED.project(Distant.SERVER))).startsWith("already in place");
        assertThat(verdict(CREATED, Distant.on("west").project(Distant.SERVER)))
                .startsWith("conflict: ")
                .contains("server east", "server west");
    }

    @Test
    void table_and_foreign_table_are_not_the_same() {
        CreateTable plain = new CreateTable(Distant.TABLE, Vector.empty(), Naming.BY_AUTHOR);

        assertThat(verdict(plain, CREATED.project(Distant.SERVER)))
                .startsWith("conflict: ")
                .contains("foreign table");
        assertThat(verdict(CREATED, plain.project(Distant.SERVER)))
                .startsWith("conflict: ")
                .contains("no server");
    }

    @Test
    void rows_are_fetched_from_a_server_that_one_may_use() {
        assertThat(CREATED.permissions()).contains(new Permission(Right.USAGE, Distant.EAST));
    }

    @Test
    void foreign_table_is_dropped_as_one() {
        assertThat(inverse(CREATED, Distant.SERVER)).isEqualTo("DROP FOREIGN TABLE public.distant");
    }

    @Test
    void foreign_table_is_not_created_before_its_server() {
        CreateObject server = new CreateObject(DatabaseObject.of(Distant.EAST, "server"), Uses.NOTHING);

        assertThat(commute(CREATED, server, Distant.NO_SERVER)).isFalse();
    }
}
