package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Names.inSchema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.testing.FindingText;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ExistsInPathTest {

    private static final ObjectName OURS = inSchema(ObjectClass.COLLATION, "de");
    private static final ObjectName SYSTEMS = inSchema(ObjectClass.COLLATION, "pg_catalog.de");
    private static final ExistsInPath EXISTS = new ExistsInPath("collation", Vector.of(OURS, SYSTEMS));

    @Test
    void any_schema_of_the_path_will_do_though_others_were_not_looked_into() {
        assertThat(FindingText.of(EXISTS.ask(Catalog.EMPTY.with(DatabaseObject.of(SYSTEMS, "collation")))))
                .isEqualTo("holds: collation de exists");
    }

    @Test
    void every_schema_must_have_been_looked_into_for_it_to_be_missing() {
        assertThat(FindingText.of(EXISTS.ask(covering(Catalog.EMPTY, OURS)))).startsWith("cannot tell: ");
        assertThat(FindingText.of(EXISTS.ask(covering(Catalog.EMPTY, OURS, SYSTEMS))))
                .startsWith("missing collation de: ");
    }
}
