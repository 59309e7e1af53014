package dev.postern.domain.operation.foreign;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.WithDetails;
import dev.postern.domain.operation.table.CreateTable;
import dev.postern.domain.operation.table.DropTable;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ForeignTableTest {

    private static final ObjectName EAST = new ObjectName.InDatabase(ObjectClass.SERVER, identifier("east"));
    private static final Table DISTANT = table("distant", column("id", "integer"));

    private final Catalog east = catalog(table("near")).with(DatabaseObject.of(EAST, "server"));

    private final CreateForeignTable created = on("east");

    @Test
    void a_foreign_table_needs_its_server_and_is_known_to_be_one() {
        assertThat(created.needs().map(need -> need.ask(east).holds()).forAll(holds -> holds))
                .isTrue();
        Catalog after = created.project(east);
        assertThat(created.goal().ask(after).holds()).isTrue();
        assertThat(created.inverse(east, after)).isEqualTo(Inverse.of("DROP FOREIGN TABLE public.distant"));
    }

    @Test
    void a_foreign_table_on_another_server_contradicts() {
        assertThat(created.goal().ask(on("west").project(east)).toString()).contains("Contradicted", "server west");
    }

    @Test
    void a_table_and_a_foreign_table_are_not_the_same() {
        CreateTable plain = new CreateTable(DISTANT, Vector.empty(), Naming.BY_AUTHOR);
        assertThat(plain.goal().ask(created.project(east)).toString()).contains("Contradicted", "foreign table");
        assertThat(created.goal().ask(plain.project(east)).toString()).contains("Contradicted", "no server");
    }

    @Test
    void a_foreign_table_that_is_dropped_keeps_its_rows_where_they_are() {
        DropForeignTable dropped = new DropForeignTable(new DropTable(name("distant")));
        Catalog after = created.project(east);
        assertThat(dropped.destroys()).isEmpty();
        assertThat(dropped.goal().ask(dropped.project(after)).holds()).isTrue();
    }

    private static CreateForeignTable on(String server) {
        DatabaseObject details = DatabaseObject.of(new ObjectName.Relation(name("distant")), CreateForeignTable.KIND)
                .with(CreateForeignTable.SERVER, Definition.server(server));
        return new CreateForeignTable(new WithDetails(
                new CreateTable(DISTANT, Vector.empty(), Naming.BY_AUTHOR),
                Vector.of(details),
                Uses.object("server", EAST)));
    }
}
