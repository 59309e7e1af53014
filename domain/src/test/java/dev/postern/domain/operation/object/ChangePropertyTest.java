package dev.postern.domain.operation.object;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Names.routine;
import static dev.postern.domain.testing.Names.type;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Uses;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangePropertyTest {

    private static final ObjectName ZIP = type("zip");
    private static final Property DEFAULT = new Property("default");
    private static final Catalog DOMAINS =
            Catalog.EMPTY.with(DatabaseObject.of(ZIP, "domain").with(DEFAULT, Definition.server("'0'::text")));
    private static final ChangeProperty CHANGED = to(Option.some(Definition.server("'1'::text")));
    private static final ChangeProperty DROPPED = to(Option.none());

    @Test
    void object_that_is_missing_is_waited_for_and_nothing_of_it_is_so() {
        Catalog none = covering(Catalog.EMPTY, ZIP);

        assertThat(verdict(CHANGED, none)).isEqualTo("defer: domain public.zip");
        assertThat(verdict(DROPPED, none)).isEqualTo("defer: domain public.zip");
        assertThat(CHANGED.project(none)).isEqualTo(none);
    }

    @Test
    void another_value_is_there_to_be_changed_and_the_same_in_place() {
        assertThat(verdict(CHANGED, DOMAINS)).isEqualTo("apply");
        assertThat(verdict(CHANGED, CHANGED.project(DOMAINS)))
                .isEqualTo("already in place: type public.zip has default '1'::text");
        assertThat(verdict(DROPPED, DROPPED.project(DOMAINS)))
                .isEqualTo("already in place: type public.zip has no default");
    }

    @Test
    void value_that_it_had_comes_back_and_where_it_had_none_that_too() {
        assertThat(inverse(CHANGED, DOMAINS)).isEqualTo("ALTER DOMAIN public.zip SET DEFAULT '0'::text");
        assertThat(inverse(CHANGED, DROPPED.project(DOMAINS))).isEqualTo("ALTER DOMAIN public.zip DROP DEFAULT");
    }

    @Test
    void value_that_no_statement_gives_back_is_lost() {
        ChangeProperty forGood = new ChangeProperty(
                "alter domain",
                "domain",
                ZIP,
                DEFAULT,
                Option.none(),
                Option.none(),
                Uses.NOTHING,
                new ChangeProperty.Reversal(Option.none(), Option.none()),
                LockStrength.ACCESS_SHARE);

        assertThat(inverse(forGood, DOMAINS))
                .isEqualTo("irreversible: there is no way back to the default that type public.zip had");
    }

    @Test
    void two_changes_of_one_object_keep_their_order() {
        assertThat(commute(CHANGED, DROPPED, DOMAINS)).isFalse();
    }

    @Test
    void object_stands_on_what_its_new_value_uses() {
        Catalog after = using(Uses.object("function", routine("zero", "()"))).project(DOMAINS);

        assertThat(after.object(ZIP).get().dependsOn()).containsExactly(routine("zero", "()"));
    }

    private static ChangeProperty to(Option<Definition> value) {
        return change(value, Uses.NOTHING);
    }

    private static ChangeProperty using(Uses uses) {
        return change(Option.some(Definition.author("zero()")), uses);
    }

    private static ChangeProperty change(Option<Definition> value, Uses uses) {
        return new ChangeProperty(
                "set default of domain",
                "domain",
                ZIP,
                DEFAULT,
                value,
                Option.none(),
                uses,
                ChangeProperty.Reversal.of(
                        "ALTER DOMAIN public.zip SET DEFAULT ", "ALTER DOMAIN public.zip DROP DEFAULT"),
                LockStrength.ACCESS_SHARE);
    }
}
