package dev.postern.domain.operation.object;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.inSchema;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.schema.CreateSchema;
import org.junit.jupiter.api.Test;

class MoveObjectTest {

    private static final ObjectName.InSchema HERE = inSchema(ObjectClass.COLLATION, "german");
    private static final ObjectName.InSchema THERE = inSchema(ObjectClass.COLLATION, "app.german");
    private static final MoveObject MOVED = new MoveObject("collation", HERE, THERE);
    private static final Catalog GERMAN = covering(Catalog.EMPTY.with(DatabaseObject.of(HERE, "collation")), THERE);
    private static final Catalog WITH_APP = GERMAN.withSchema(identifier("app"));

    @Test
    void other_schema_is_waited_for() {
        assertThat(verdict(MOVED, GERMAN)).isEqualTo("defer: schema app");
        assertThat(verdict(MOVED, WITH_APP)).isEqualTo("apply");
    }

    @Test
    void object_that_is_there_and_no_longer_here_is_in_place() {
        assertThat(verdict(MOVED, MOVED.project(WITH_APP))).startsWith("already in place");
    }

    @Test
    void move_waits_for_the_creation_of_the_schema() {
        assertThat(commute(MOVED, new CreateSchema(identifier("app"), Uses.NOTHING), GERMAN))
                .isFalse();
    }

    @Test
    void object_goes_back_to_the_schema_that_it_came_from() {
        assertThat(inverse(MOVED, WITH_APP)).isEqualTo("ALTER COLLATION app.german SET SCHEMA public");
    }

    @Test
    void new_name_is_one_in_the_other_schema_where_one_must_be_allowed_to_create() {
        assertThat(MOVED.permissions()).contains(Permission.onSchema(Right.CREATE, identifier("app")));
    }
}
