package dev.postern.postgres.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.watch.RelationPicture;
import dev.postern.domain.watch.RelationSummary;
import dev.postern.domain.watch.Stretch;
import dev.postern.postgres.testing.PostgresUnderTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema as it is shown. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#all")
class PostgresSchemaViewTest {

    private final WatchedSite site;

    PostgresSchemaViewTest(PostgresUnderTest server) {
        this.site = new WatchedSite(server);
    }

    @AfterEach
    void drop() {
        site.close();
    }

    @Test
    void relations_are_found_by_a_part_of_their_name_and_come_with_their_neighbours() throws SQLException {
        site.shop();
        PostgresSchemaView view = new PostgresSchemaView(site.watched());

        assertThat(view.relations("", WatchedSite.ALL).items())
                .extracting(RelationSummary::name)
                .containsExactlyInAnyOrder("Änderung \"1\"", "customers", "items", "orders");
        assertThat(view.relations("ORD", WatchedSite.ALL).total()).isEqualTo(1);
        assertThat(view.relations("s", new Stretch(1, 2)).items())
                .extracting(RelationSummary::name)
                .contains("items");
        RelationPicture picture = view.relation("public", "orders").orElseThrow();
        assertThat(picture.neighbours())
                .extracting(detail -> detail.summary().name())
                .containsExactly("customers", "items");
        assertThat(picture.references())
                .extracting(RelationPicture.Reference::fromTable)
                .containsExactly("items", "orders");
        assertThat(picture.centre().columns()).extracting("name").containsExactly("id", "customer_id");
        assertThat(picture.centre().columns()).extracting("role").containsExactly("primary key", "foreign key");
        assertThat(picture.centre().constraints()).extracting("name").contains("orders_pkey");
        assertThat(picture.centre().summary().comment()).contains("who <buys>");
        assertThat(view.relation("public", "missing")).isEmpty();
    }
}
