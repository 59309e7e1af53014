package dev.postern.domain.operation.publication;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final Identifier FEED = identifier("feed");

    private final Catalog tables =
            catalog(table("orders", column("id", "integer"), column("total", "numeric")), table("items"));

    private final CreatePublication created = new CreatePublication(
            DatabaseObject.of(Publications.name(FEED), Publications.KIND), Vector.of(member("orders", "id")));

    private final Catalog published = created.project(tables);

    @Test
    void a_publication_is_the_same_with_the_same_tables_only() {
        assertThat(created.goal().ask(published).holds()).isTrue();
        Catalog more = new AddToPublication(FEED, member("items", "")).project(published);
        assertThat(created.goal().ask(more).toString())
                .contains("Contradicted", "published table feed on public.items");
        Catalog none = new DropFromPublication(FEED, Publications.table(FEED, name("orders"))).project(published);
        assertThat(created.goal().ask(none).toString()).contains("Contradicted", "does not exist");
    }

    @Test
    void a_table_is_no_longer_published_once_it_is_dropped_and_published_under_its_new_name() {
        assertThat(Publications.members(published.without(name("orders")), FEED))
                .isEmpty();
        assertThat(Publications.members(published.renaming(name("orders"), name("bills")), FEED)
                        .map(DatabaseObject::describe))
                .containsExactly("published table feed on public.bills");
    }

    @Test
    void a_column_that_is_named_takes_the_table_out_when_it_goes() {
        Catalog left =
                published.cascading(new dev.postern.domain.catalog.ObjectName.Column(name("orders"), identifier("id")));
        assertThat(Publications.members(left, FEED)).isEmpty();
        assertThat(left.object(Publications.name(FEED))).isNotEmpty();
    }

    @Test
    void other_tables_take_the_place_of_those_that_there_were() {
        SetPublication set = new SetPublication(FEED, Vector.of(member("items", "")));
        assertThat(set.goal().ask(published).toString()).contains("NotYet");
        assertThat(set.goal().ask(set.project(published)).holds()).isTrue();
        assertThat(set.inverse(published, published))
                .isEqualTo(Inverse.of("ALTER PUBLICATION feed SET TABLE ONLY public.orders (id)"));
    }

    @Test
    void what_was_added_is_dropped_and_what_was_dropped_is_added_again() {
        assertThat(new AddToPublication(FEED, member("items", "")).inverse(published, published))
                .isEqualTo(Inverse.of("ALTER PUBLICATION feed DROP TABLE public.items"));
        assertThat(new DropFromPublication(FEED, Publications.table(FEED, name("orders")))
                        .inverse(published, published))
                .isEqualTo(Inverse.of("ALTER PUBLICATION feed ADD TABLE ONLY public.orders (id)"));
    }

    @Test
    void an_option_goes_back_to_what_a_publication_has_by_itself() {
        ChangePublication changed = new ChangePublication(
                FEED, "publish", Option.some(Definition.server("insert")), "insert, update, delete, truncate");
        assertThat(changed.inverse(published, published))
                .isEqualTo(Inverse.of("ALTER PUBLICATION feed SET (publish = 'insert, update, delete, truncate')"));
        assertThat(changed.goal().ask(changed.project(published)).holds()).isTrue();
    }

    @Test
    void a_publication_goes_with_what_it_publishes_and_the_tables_stay() {
        Catalog left = new DropPublication(FEED, DropBehavior.RESTRICT).project(published);
        assertThat(Publications.members(left, FEED)).isEmpty();
        assertThat(left.table(name("orders"))).isNotEmpty();
    }

    private static PublishedMember member(String table, String column) {
        DatabaseObject member = DatabaseObject.of(Publications.table(FEED, name(table)), Publications.TABLE_KIND);
        return column.isEmpty()
                ? new PublishedMember(member, Uses.table(name(table)), LinkedHashMap.empty())
                : new PublishedMember(
                        member.with(Publications.COLUMNS, Definition.server(column)),
                        Uses.table(name(table)).and(Uses.column(name(table), identifier(column))),
                        LinkedHashMap.empty());
    }
}
