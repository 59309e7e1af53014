package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class FiringsTest {

    private static final ObjectName.InSchema ROUTINE =
            new ObjectName.InSchema(ObjectClass.ROUTINE, QualifiedName.of("public", "f"), "()");
    private static final RowChange OF_A = new RowChange(
            name("t"), LinkedHashSet.of(RowEvent.UPDATE), Option.some(LinkedHashSet.of(new Identifier("a"))));

    @Test
    void columns_that_a_trigger_assigns_change_too() {
        assertThat(columns("plpgsql", "BEGIN NEW.b := 1; RETURN NEW; END"))
                .containsExactly(LinkedHashSet.of(new Identifier("a"), new Identifier("b")));
    }

    @Test
    void all_columns_may_change_where_a_body_is_in_another_language_or_not_known() {
        assertThat(columns("plpython3u", "TD['new']['b'] = 1")).isEmpty();
        assertThat(firings(catalog()).whole(OF_A).columns()).isEmpty();
    }

    @Test
    void nothing_more_changes_where_nothing_is_set_off() {
        assertThat(new Firings(catalog()).whole(OF_A)).isEqualTo(OF_A);
    }

    @Test
    void table_that_a_body_names_is_lacking_where_it_was_looked_up_and_not_found() {
        Catalog known = new Catalog(
                LinkedHashSet.of(name("gone"), name("other")),
                LinkedHashSet.empty(),
                catalog().relations(),
                catalog().objects(),
                catalog().comments(),
                catalog().renderings());
        assertThat(firings(known.with(routine("plpgsql", "BEGIN PERFORM 1 FROM Gone; RETURN NEW; END")))
                        .lacking(OF_A))
                .containsExactly(name("gone"));
        assertThat(firings(known.with(routine("plpgsql", "BEGIN RETURN NEW; END")))
                        .lacking(OF_A))
                .isEmpty();
    }

    private static Option<Set<Identifier>> columns(String language, String body) {
        return firings(catalog().with(routine(language, body))).whole(OF_A).columns();
    }

    private static DatabaseObject routine(String language, String body) {
        return DatabaseObject.of(ROUTINE, "function")
                .with(Property.LANGUAGE, Definition.server(language))
                .with(Property.BODY, Definition.server(body));
    }

    private static Firings firings(Catalog catalog) {
        ObjectName trigger = new ObjectName.OnRelation(ObjectClass.TRIGGER, name("t"), new Identifier("tr"));
        return new Firings(catalog.with(DatabaseObject.of(trigger, "trigger").dependingOn(Vector.of(ROUTINE))));
    }
}
