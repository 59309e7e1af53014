package dev.postern.domain.operation.policy;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangePolicyTest {

    private static final ObjectName POLICY =
            new ObjectName.OnRelation(ObjectClass.POLICY, name("files"), identifier("own"));
    private static final ObjectName OWNER = new ObjectName.Column(name("files"), identifier("owner"));
    private static final ObjectName SECRET = new ObjectName.Column(name("files"), identifier("secret"));

    private final Catalog catalog = Catalog.EMPTY.with(DatabaseObject.of(POLICY, "policy")
            .with(Policies.USING, Definition.server("(owner = CURRENT_USER)"))
            .with(Property.STATEMENT, Definition.server("CREATE POLICY own ON public.files USING (…)"))
            .dependingOn(Vector.of(OWNER)));

    @Test
    void a_changed_condition_stands_on_what_it_reads_and_no_longer_on_what_it_read() {
        ChangePolicy changed =
                change(Policies.USING, Option.some("NOT secret"), Uses.column(name("files"), SECRET.identifier()));
        assertThat(changed.project(catalog).object(POLICY).get().dependsOn()).containsExactly(SECRET);
    }

    @Test
    void a_new_clause_leaves_the_others_standing_on_what_they_read() {
        ChangePolicy changed =
                change(Policies.CHECK, Option.some("NOT secret"), Uses.column(name("files"), SECRET.identifier()));
        assertThat(changed.project(catalog).object(POLICY).get().dependsOn()).containsExactly(OWNER, SECRET);
    }

    @Test
    void a_condition_goes_back_to_what_it_was() {
        assertThat(change(Policies.USING, Option.some("true"), Uses.NOTHING).inverse(catalog, catalog))
                .isEqualTo(Inverse.of("ALTER POLICY own ON public.files USING ((owner = CURRENT_USER))"));
    }

    @Test
    void a_clause_that_was_not_there_is_only_got_rid_of_with_the_policy() {
        assertThat(change(Policies.CHECK, Option.some("true"), Uses.NOTHING).inverse(catalog, catalog))
                .isEqualTo(
                        Inverse.of("DROP POLICY own ON public.files", "CREATE POLICY own ON public.files USING (…)"));
    }

    @Test
    void a_policy_that_was_for_everybody_is_so_again() {
        assertThat(change(Policies.ROLES, Option.some("clerk"), Uses.NOTHING).inverse(catalog, catalog))
                .isEqualTo(Inverse.of("ALTER POLICY own ON public.files TO PUBLIC"));
    }

    @Test
    void a_policy_that_is_missing_is_a_matter_of_security() {
        ChangePolicy changed = change(Policies.USING, Option.some("true"), Uses.NOTHING);
        assertThat(changed.nature()).isEqualTo(Nature.SECURITY);
        assertThat(changed.project(Catalog.EMPTY)).isEqualTo(Catalog.EMPTY);
    }

    private static ChangePolicy change(Property property, Option<String> value, Uses uses) {
        return new ChangePolicy(POLICY, property, value.map(Definition::author), Option.none(), uses);
    }
}
