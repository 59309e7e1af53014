package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.routine;
import static dev.postern.domain.testing.Names.type;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class RenameTypeTest {

    private static final RenameType RENAMED = new RenameType("type", name("mood"), name("feeling"));
    private static final RenameType MOVED = new RenameType("type", name("mood"), name("app.mood"));
    private static final Catalog MOODS = covering(
            catalog(table("diary", column("felt", "public.mood"), column("all_felt", "public.mood[]")))
                    .with(EnumLabels.type(name("mood"), Vector.of("sad", "happy"))),
            type("feeling"),
            type("app.mood"));

    @Test
    void type_and_the_schema_to_move_to_are_waited_for() {
        assertThat(verdict(RENAMED, covering(Catalog.EMPTY, type("mood"), type("feeling"))))
                .isEqualTo("defer: type public.mood");
        assertThat(verdict(MOVED, MOODS)).isEqualTo("defer: schema app");
    }

    @Test
    void columns_are_of_the_type_under_its_new_name() {
        Catalog after = RENAMED.project(MOODS);

        assertThat(after.table(name("diary"))
                        .get()
                        .columns()
                        .map(each -> each.type().name()))
                .containsExactly("public.feeling", "public.feeling[]");
        assertThat(verdict(RENAMED, after)).startsWith("already in place");
    }

    @Test
    void routine_is_told_from_others_by_the_new_name_of_the_type() {
        ObjectName cheer = routine("cheer", "(public.mood[], integer)");
        Catalog taking = MOODS.with(DatabaseObject.of(cheer, "function"))
                .with(DatabaseObject.of(routine("cheer", "(public.mood_swing)"), "function"))
                .commenting(cheer, Option.some("by one"));

        Catalog after = RENAMED.project(taking);
        assertThat(after.object(routine("cheer", "(public.feeling[], integer)")))
                .isNotEmpty();
        assertThat(after.object(routine("cheer", "(public.mood_swing)"))).isNotEmpty();
        assertThat(after.comment(routine("cheer", "(public.feeling[], integer)")))
                .contains("by one");
    }

    @Test
    void composite_type_takes_its_relation_along() {
        Catalog addresses = new CreateCompositeType(
                        name("address"), new CompositeAttributes(Vector.empty()), Uses.NOTHING)
                .project(Catalog.EMPTY);

        Catalog after = new RenameType("type", name("address"), name("place")).project(addresses);
        assertThat(after.relation(name("address"))).isEmpty();
        assertThat(after.relation(name("place"))).isNotEmpty();
    }

    @Test
    void constraint_of_a_domain_keeps_the_comment_on_it_and_goes_with_the_domain() {
        ObjectName five = Domains.constraint(name("zip"), identifier("five"));
        Catalog zips = Catalog.EMPTY
                .with(Domains.over(name("zip"), new DataType("text")))
                .commenting(five, Option.some("not four"));

        Catalog after = new RenameType("domain", name("zip"), name("post_code")).project(zips);
        assertThat(after.comment(Domains.constraint(name("post_code"), identifier("five"))))
                .contains("not four");
        assertThat(after.without(type("post_code")).comments()).isEmpty();
    }

    @Test
    void type_of_the_new_name_is_in_the_way() {
        assertThat(verdict(RENAMED, MOODS.with(EnumLabels.type(name("feeling"), Vector.empty()))))
                .startsWith("conflict: ");
    }

    @Test
    void type_gets_its_old_name_or_its_old_schema_back() {
        assertThat(inverse(RENAMED, MOODS)).isEqualTo("ALTER TYPE public.feeling RENAME TO mood");
        assertThat(inverse(MOVED, MOODS)).isEqualTo("ALTER TYPE app.mood SET SCHEMA public");
    }

    @Test
    void only_a_move_needs_a_right_in_the_schema() {
        assertThat(RENAMED.permissions()).doesNotContain(Permission.onSchema(Right.CREATE, identifier("public")));
        assertThat(MOVED.permissions()).contains(Permission.onSchema(Right.CREATE, identifier("app")));
    }

    @Test
    void no_column_gets_the_type_under_its_old_name_meanwhile() {
        Operation added = new AddEnumValue(name("mood"), "calm", new EnumPlace.Last());

        assertThat(commute(RENAMED, added, MOODS)).isFalse();
    }
}
