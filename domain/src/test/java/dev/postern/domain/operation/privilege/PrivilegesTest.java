package dev.postern.domain.operation.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.privilege.Privileges.Entry;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivilegesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT SELECT TO clerk",
                "GRANT ALTER SYSTEM TO clerk",
                "GRANT SELECT TO \"a; b\" WITH GRANT OPTION",
                "GRANT SELECT TO clerk GRANTED BY boss; GRANT UPDATE TO clerk; REVOKE EXECUTE FROM PUBLIC"
            })
    void words_of_a_catalog_are_read_and_said_alike(String words) {
        Option<Definition> kept = Option.some(Definition.server(words));
        assertThat(Privileges.of(kept).kept()).isEqualTo(kept);
    }

    @Test
    void nothing_is_said_where_nothing_differs() {
        assertThat(Privileges.BY_ITSELF.kept()).isEmpty();
        assertThat(Privileges.of(Option.none())).isEqualTo(Privileges.BY_ITSELF);
    }

    @Test
    void what_was_granted_to_the_new_owner_is_its_own() {
        Grantee clerk = new Grantee("clerk");
        Privileges granted = Privileges.BY_ITSELF
                .with(Entry.of(clerk, "SELECT"), Holding.GRANTED)
                .with(Entry.of(Grantee.PUBLIC, "SELECT"), Holding.GRANTED);
        assertThat(granted.ownedBy(clerk).kept()).contains(Definition.server("GRANT SELECT TO PUBLIC"));
    }
}
