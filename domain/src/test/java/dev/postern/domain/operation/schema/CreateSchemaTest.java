package dev.postern.domain.operation.schema;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.inSchema;
import static dev.postern.domain.testing.Names.role;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.CreateObject;
import org.junit.jupiter.api.Test;

class CreateSchemaTest {

    private static final CreateSchema CREATED = new CreateSchema(identifier("app"), Uses.NOTHING);
    private static final CreateSchema OF_CLERK =
            new CreateSchema(identifier("app"), Uses.object("role", role("clerk")));

    @Test
    void schema_that_is_there_is_in_place() {
        assertThat(verdict(CREATED, Catalog.EMPTY)).isEqualTo("apply");
        assertThat(verdict(CREATED, CREATED.project(Catalog.EMPTY))).startsWith("already in place: schema app");
    }

    @Test
    void role_that_is_to_own_it_must_exist_and_be_one_of_ours() {
        assertThat(verdict(OF_CLERK, covering(Catalog.EMPTY, role("clerk"))))
                .isEqualTo("refuse: create schema app needs role clerk");
        assertThat(OF_CLERK.permissions()).contains(new Permission(Right.MEMBERSHIP, role("clerk")));
    }

    @Test
    void nothing_in_the_schema_is_made_before_it() {
        CreateObject inside = new CreateObject(
                DatabaseObject.of(inSchema(ObjectClass.COLLATION, "app.de"), "collation"), Uses.NOTHING);

        assertThat(commute(CREATED, inside, Catalog.EMPTY)).isFalse();
        assertThat(commute(CREATED, new CreateSchema(identifier("archive"), Uses.NOTHING), Catalog.EMPTY))
                .isTrue();
    }

    @Test
    void schema_is_dropped_again_as_long_as_it_is_empty() {
        assertThat(inverse(CREATED, Catalog.EMPTY)).isEqualTo("DROP SCHEMA app");
    }
}
