package dev.postern.domain.operation.collation;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.inSchema;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.CreateObject;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class CopyCollationTest {

    private static final ObjectName.InSchema COPY = inSchema(ObjectClass.COLLATION, "german");
    private static final ObjectName OURS = inSchema(ObjectClass.COLLATION, "public.de");
    private static final ObjectName SYSTEMS = inSchema(ObjectClass.COLLATION, "pg_catalog.de");
    private static final Property LOCALE = new Property("locale");
    private static final CopyCollation COPIED = new CopyCollation(COPY, Vector.of(OURS, SYSTEMS));
    private static final Catalog LOOKED_UP =
            covering(Catalog.EMPTY.withSchema(identifier("public")), COPY, OURS, SYSTEMS);

    @Test
    void collation_to_be_like_must_be_somewhere_in_the_path() {
        assertThat(verdict(COPIED, LOOKED_UP)).isEqualTo("refuse: create collation public.german needs collation de");
        assertThat(verdict(COPIED, LOOKED_UP.with(collation(SYSTEMS, "de_DE")))).isEqualTo("apply");
    }

    @Test
    void first_one_in_the_path_is_copied_without_its_owner() {
        Catalog both = LOOKED_UP
                .with(collation(OURS, "de_AT").with(Property.OWNER, Definition.server("clerk")))
                .with(collation(SYSTEMS, "de_DE"));

        assertThat(COPIED.project(both).object(COPY)).contains(collation(COPY, "de_AT"));
    }

    @Test
    void copy_is_in_place_as_long_as_it_is_like_the_other() {
        Catalog german = LOOKED_UP.with(collation(COPY, "de_DE"));

        assertThat(verdict(COPIED, german.with(collation(SYSTEMS, "de_DE")))).startsWith("already in place");
        assertThat(verdict(COPIED, german.with(collation(SYSTEMS, "de_CH"))))
                .isEqualTo("conflict: expected collation public.german, locale de_CH,"
                        + " found collation public.german, locale de_DE");
    }

    @Test
    void copy_is_made_after_whichever_collation_it_may_mean() {
        CreateObject ours = new CreateObject(collation(OURS, "de_DE"), Uses.NOTHING);

        assertThat(commute(COPIED, ours, LOOKED_UP)).isFalse();
    }

    @Test
    void copy_is_dropped_again() {
        assertThat(inverse(COPIED, LOOKED_UP.with(collation(OURS, "de_DE")))).isEqualTo("DROP COLLATION public.german");
    }

    private static DatabaseObject collation(ObjectName name, String locale) {
        return DatabaseObject.of(name, "collation").with(LOCALE, Definition.server(locale));
    }
}
