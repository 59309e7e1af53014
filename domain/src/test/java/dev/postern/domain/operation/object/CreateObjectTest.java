package dev.postern.domain.operation.object;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.inSchema;
import static dev.postern.domain.testing.Names.routine;
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
import dev.postern.domain.operation.NothingDependsOn;
import dev.postern.domain.operation.Uses;
import org.junit.jupiter.api.Test;

class CreateObjectTest {

    private static final ObjectName ASCII = inSchema(ObjectClass.CONVERSION, "app.ascii");
    private static final Property TO = new Property("to");
    private static final CreateObject CREATED = to("UTF8");
    private static final Catalog APP =
            covering(Catalog.EMPTY.withSchema(identifier("app")), ASCII, routine("app.turn", "()"));

    @Test
    void object_is_created_where_its_schema_is_and_what_it_uses() {
        assertThat(verdict(CREATED, APP)).isEqualTo("refuse: create conversion app.ascii needs routine app.turn()");
        assertThat(verdict(CREATED, withTurn(APP))).isEqualTo("apply");
        assertThat(verdict(CREATED, withTurn(covering(Catalog.EMPTY, ASCII))))
                .isEqualTo("refuse: create conversion app.ascii needs schema app");
    }

    @Test
    void object_with_the_same_properties_is_in_place_and_with_others_in_the_way() {
        Catalog after = CREATED.project(withTurn(APP));

        assertThat(verdict(CREATED, after)).startsWith("already in place: conversion app.ascii is the same");
        assertThat(verdict(to("LATIN1"), after))
                .isEqualTo("conflict: expected conversion app.ascii, to LATIN1, found conversion app.ascii, to UTF8");
    }

    @Test
    void object_stands_on_what_it_uses() {
        Catalog after = CREATED.project(withTurn(APP));

        assertThat(new NothingDependsOn(routine("app.turn", "()")).ask(after).holds())
                .isFalse();
    }

    @Test
    void creation_does_not_pass_the_creation_of_what_it_uses() {
        CreateObject turn = new CreateObject(DatabaseObject.of(routine("app.turn", "()"), "function"), Uses.NOTHING);

        assertThat(commute(CREATED, turn, APP)).isFalse();
        assertThat(commute(turn, turn("app.another"), APP)).isTrue();
    }

    @Test
    void what_was_created_is_dropped_in_the_words_of_its_kind() {
        assertThat(inverse(CREATED, withTurn(APP))).isEqualTo("DROP CONVERSION app.ascii");
        assertThat(inverse(turn("app.another"), APP)).isEqualTo("DROP FUNCTION app.another()");
    }

    private static CreateObject to(String encoding) {
        return new CreateObject(
                DatabaseObject.of(ASCII, "conversion").with(TO, Definition.server(encoding)),
                Uses.object("routine", routine("app.turn", "()")));
    }

    private static CreateObject turn(String name) {
        return new CreateObject(DatabaseObject.of(routine(name, "()"), "function"), Uses.NOTHING);
    }

    private static Catalog withTurn(Catalog catalog) {
        return catalog.with(DatabaseObject.of(routine("app.turn", "()"), "function"));
    }
}
