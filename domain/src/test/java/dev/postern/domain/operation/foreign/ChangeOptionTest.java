package dev.postern.domain.operation.foreign;

import static dev.postern.domain.testing.Fixtures.identifier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.ObjectExists;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeOptionTest {

    private static final ObjectName EAST = new ObjectName.InDatabase(ObjectClass.SERVER, identifier("east"));

    private final Catalog servers = Catalog.EMPTY.with(DatabaseObject.of(EAST, "server")
            .with(ForeignOptions.property("host"), Definition.server("'east'"))
            .with(ForeignOptions.property("password"), Definition.server(ForeignOptions.HELD)));

    @Test
    void an_option_goes_back_to_what_it_was() {
        assertThat(change("host", Option.some("orient")).inverse(servers, servers))
                .isEqualTo(Inverse.of("ALTER SERVER east OPTIONS (SET host 'east')"));
        assertThat(change("host", Option.none()).inverse(servers, servers))
                .isEqualTo(Inverse.of("ALTER SERVER east OPTIONS (ADD host 'east')"));
        assertThat(change("port", Option.some("1")).inverse(servers, servers))
                .isEqualTo(Inverse.of("ALTER SERVER east OPTIONS (DROP port)"));
    }

    @Test
    void an_option_that_is_as_wanted_is_in_place() {
        assertThat(change("host", Option.some("east")).goal().ask(servers).holds())
                .isTrue();
        assertThat(change("host", Option.some("west")).goal().ask(servers).holds())
                .isFalse();
    }

    @Test
    void a_secret_is_never_found_in_place_nor_kept_nor_brought_back() {
        ChangeOption changed = change("password", Option.some("hush"));
        assertThat(changed.toString()).doesNotContain("hush");
        assertThat(changed.goal().ask(servers).holds()).isFalse();
        assertThat(changed.inverse(servers, servers)).isInstanceOf(Inverse.Irreversible.class);
    }

    @Test
    void nothing_changes_where_what_has_the_options_is_missing() {
        assertThat(change("host", Option.some("x")).project(Catalog.EMPTY)).isEqualTo(Catalog.EMPTY);
    }

    private static ChangeOption change(String option, Option<String> value) {
        return new ChangeOption(
                EAST,
                "server",
                "SERVER east",
                Vector.of(new ObjectExists("server", EAST)),
                option,
                ForeignOptions.property(option),
                value.map(text -> ForeignOptions.value(option, text)));
    }
}
