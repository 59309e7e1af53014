package dev.postern.domain.operation.policy;

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
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashMap;
import org.junit.jupiter.api.Test;

class CreatePolicyTest {

    private static final ObjectName POLICY =
            new ObjectName.OnRelation(ObjectClass.POLICY, name("files"), identifier("own"));

    private final Catalog files = catalog(table("files", column("owner", "text")));

    private final CreatePolicy created = new CreatePolicy(
            name("files"),
            DatabaseObject.of(POLICY, "policy").with(Policies.USING, Definition.server("(owner = CURRENT_USER)")),
            Uses.column(name("files"), identifier("owner")),
            LinkedHashMap.empty());

    @Test
    void a_policy_is_a_matter_of_security_and_needs_its_table_and_columns() {
        assertThat(created.nature()).isEqualTo(Nature.SECURITY);
        assertThat(created.needs().map(need -> need.ask(files).holds())).containsExactly(true, true);
        assertThat(created.needs().map(need -> need.ask(Catalog.EMPTY).holds())).containsExactly(false, false);
    }

    @Test
    void rows_are_read_and_written_as_its_policies_have_it() {
        Footprint rows = Footprint.NONE.reading(new ObjectName.Relation(name("files")), Aspect.BEHAVIOUR);
        assertThat(created.footprint().commutesWith(rows)).isFalse();
    }

    @Test
    void a_policy_with_another_condition_contradicts() {
        Catalog other = files.with(DatabaseObject.of(POLICY, "policy").with(Policies.USING, Definition.server("true")));
        assertThat(created.goal().ask(other).toString()).contains("Contradicted", "using true");
        assertThat(created.goal().ask(created.project(files)).holds()).isTrue();
    }
}
