package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ObjectLookupTest {

    private static final ObjectName TABLE = new ObjectName.Relation(name("t"));
    private static final ObjectName COLUMN = new ObjectName.Column(name("t"), identifier("a"));
    private static final ObjectName SEQUENCE = new ObjectName.Relation(name("t_a_seq"));
    private static final ObjectName PART = new ObjectName.Relation(name("t_1"));
    private static final ObjectName TRIGGER =
            new ObjectName.OnRelation(ObjectClass.TRIGGER, name("t"), identifier("changed"));
    private static final ObjectName STATISTICS =
            new ObjectName.InSchema(ObjectClass.TEXT_SEARCH_CONFIGURATION, name("words"));
    private static final ObjectName ROUTINE = routine("");
    private static final ObjectName OVERLOAD = routine("(integer)");

    private static final DatabaseObjects OBJECTS = DatabaseObjects.NONE
            .with(DatabaseObject.of(TABLE, "table"))
            .with(DatabaseObject.of(SEQUENCE, "sequence").ownedBy(COLUMN))
            .with(DatabaseObject.of(PART, "table").with(Property.PARTITION_OF, Definition.server("public.t")))
            .with(DatabaseObject.of(TRIGGER, "trigger").dependingOn(Vector.of(routine("()"))))
            .with(DatabaseObject.of(STATISTICS, "statistics").goingWith(Vector.of(COLUMN)))
            .with(DatabaseObject.of(routine("()"), "function"))
            .with(DatabaseObject.of(OVERLOAD, "function"));

    private static ObjectName routine(String arguments) {
        return new ObjectName.InSchema(ObjectClass.ROUTINE, name("f"), arguments);
    }

    @Test
    void all_of_a_name_are_found_whatever_their_arguments() {
        assertThat(OBJECTS.family(ROUTINE).map(DatabaseObject::name)).containsExactly(routine("()"), OVERLOAD);
        assertThat(OBJECTS.family(new ObjectName.InSchema(ObjectClass.ROUTINE, name("g"))))
                .isEmpty();
    }

    @Test
    void what_stands_on_something_is_found() {
        assertThat(OBJECTS.dependantsOf(ROUTINE).map(DatabaseObject::name)).containsExactly(TRIGGER);
        assertThat(OBJECTS.dependantsOf(OVERLOAD)).isEmpty();
        assertThat(OBJECTS.ownedBy(TABLE).map(DatabaseObject::name)).containsExactly(SEQUENCE);
        assertThat(OBJECTS.ownedBy(COLUMN).map(DatabaseObject::name)).containsExactly(SEQUENCE);
        assertThat(OBJECTS.partitionsOf(name("t")).map(DatabaseObject::name)).containsExactly(PART);
    }

    @Test
    void what_is_on_something_is_found_and_everything_of_a_schema() {
        assertThat(OBJECTS.in(TABLE).map(DatabaseObject::name)).containsExactly(TRIGGER);
        assertThat(OBJECTS.in(new ObjectName.Schema(identifier("public"))))
                .hasSize(OBJECTS.known().size());
    }

    @Test
    void what_goes_with_a_column_goes_and_what_only_needs_something_stays() {
        assertThat(OBJECTS.without(COLUMN).known().keySet()).doesNotContain(STATISTICS);
        assertThat(OBJECTS.without(routine("()")).known().keySet()).contains(TRIGGER, OVERLOAD);
    }

    @Test
    void it_follows_from_the_objects_whatever_becomes_of_them() {
        for (DatabaseObjects each : Vector.of(
                OBJECTS,
                OBJECTS.without(TABLE),
                OBJECTS.without(COLUMN),
                OBJECTS.without(ROUTINE),
                OBJECTS.without(new ObjectName.Schema(identifier("public"))),
                OBJECTS.with(DatabaseObject.of(TRIGGER, "trigger")),
                OBJECTS.changing(SEQUENCE, found -> found.without(Property.OWNED_BY)),
                OBJECTS.renaming(TABLE, new ObjectName.Relation(name("u"))),
                OBJECTS.renaming(COLUMN, new ObjectName.Column(name("t"), identifier("b"))),
                OBJECTS.renaming(ROUTINE, new ObjectName.InSchema(ObjectClass.ROUTINE, name("g"))),
                OBJECTS.renaming(new ObjectName.Schema(identifier("public")), new ObjectName.Schema(identifier("app"))),
                OBJECTS.refreshed(DatabaseObjects.NONE, LinkedHashSet.of(name("t"))),
                OBJECTS.refreshed(
                        DatabaseObjects.NONE
                                .with(DatabaseObject.of(OVERLOAD, "procedure"))
                                .lookedUp(LinkedHashSet.of(ROUTINE), LinkedHashSet.of(routine("()"))),
                        LinkedHashSet.empty()))) {
            assertThat(each.lookup()).isEqualTo(ObjectLookup.of(each.known().values()));
        }
    }
}
