package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.rendering;
import static dev.postern.domain.testing.Names.routine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.testing.FindingText;
import io.vavr.collection.LinkedHashMap;
import org.junit.jupiter.api.Test;

class ObjectInPlaceTest {

    private static final Property BODY = Property.BODY;
    private static final ObjectName LIFT = routine("lift", "(integer)");
    private static final DatabaseObject WANTED =
            DatabaseObject.of(LIFT, "function").with(BODY, Definition.author("select 1"));

    @Test
    void object_that_was_not_looked_up_may_be_there_or_not() {
        assertThat(ask(WANTED, Catalog.EMPTY)).startsWith("cannot tell: ");
        assertThat(ask(WANTED, covering(Catalog.EMPTY, LIFT))).startsWith("open: ");
    }

    @Test
    void words_of_the_author_are_compared_by_asking_the_server() {
        Rendering question = new Rendering(name("lift"), Rendering.Part.SQL_BODY, Definition.author("select 1"));
        Catalog found =
                Catalog.EMPTY.with(DatabaseObject.of(LIFT, "function").with(BODY, Definition.server("SELECT 1;")));
        ObjectInPlace asked = new ObjectInPlace(WANTED, LinkedHashMap.of(BODY, question), Differing.CONTRADICTS);

        assertThat(FindingText.of(asked.ask(found))).startsWith("cannot tell: ");
        assertThat(FindingText.of(asked.ask(rendering(found, question, "SELECT 1;"))))
                .startsWith("holds: ");
        assertThat(FindingText.of(asked.ask(rendering(found, question, "SELECT 2;"))))
                .startsWith("contradicted: ");
        assertThat(asked.scope().renderings()).containsExactly(question);
    }

    @Test
    void what_it_has_beside_counts_and_who_owns_it_does_not() {
        DatabaseObject same = WANTED.with(Property.OWNER, Definition.server("clerk"))
                .with(Property.PRIVILEGES, Definition.server("EXECUTE TO guest"))
                .with(Property.STATEMENT, Definition.server("CREATE …"));

        assertThat(ask(WANTED, Catalog.EMPTY.with(same))).startsWith("holds: ");
        assertThat(ask(WANTED, Catalog.EMPTY.with(same.with(new Property("cost"), Definition.server("5")))))
                .isEqualTo("contradicted: expected function public.lift(integer), no cost,"
                        + " found function public.lift(integer), cost 5");
    }

    @Test
    void something_of_another_kind_is_in_the_way() {
        assertThat(ask(WANTED, Catalog.EMPTY.with(DatabaseObject.of(LIFT, "procedure"))))
                .isEqualTo("contradicted: expected function public.lift(integer),"
                        + " found procedure public.lift(integer)");
    }

    @Test
    void what_cannot_be_compared_is_replaced_where_that_is_said() {
        Catalog found =
                Catalog.EMPTY.with(DatabaseObject.of(LIFT, "function").with(BODY, Definition.server("SELECT 1;")));
        ObjectInPlace replaced = new ObjectInPlace(WANTED, LinkedHashMap.empty(), Differing.IS_REPLACED);

        assertThat(FindingText.of(replaced.ask(found))).startsWith("open: ");
        assertThat(FindingText.of(replaced.ask(Catalog.EMPTY.with(WANTED)))).startsWith("holds: ");
    }

    private static String ask(DatabaseObject wanted, Catalog catalog) {
        return FindingText.of(new ObjectInPlace(wanted, LinkedHashMap.empty(), Differing.CONTRADICTS).ask(catalog));
    }
}
