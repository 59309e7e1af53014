package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Names.type;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.column.AddColumn;
import dev.postern.domain.operation.object.CreateObject;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class WithDetailsTest {

    private static final Property KEY = Property.PARTITION_KEY;
    private static final Catalog NONE = covering(covering(catalog(), "readings", "span"), type("span"));
    private static final WithDetails BY_RANGE = by("RANGE (a)");

    @Test
    void what_the_details_name_must_be_there_too() {
        WithDetails using = new WithDetails(BY_RANGE.plain(), BY_RANGE.details(), Uses.type(name("span")));

        assertThat(verdict(using, NONE)).isEqualTo("refuse: create table public.readings needs type public.span");
        assertThat(verdict(BY_RANGE, NONE)).isEqualTo("apply");
    }

    @Test
    void table_without_the_details_or_with_others_is_in_the_way() {
        assertThat(verdict(BY_RANGE, BY_RANGE.project(NONE))).startsWith("already in place");
        assertThat(verdict(BY_RANGE, by("LIST (a)").project(NONE)))
                .isEqualTo("conflict: expected table public.readings, partition key RANGE (a),"
                        + " found table public.readings, partition key LIST (a)");
        assertThat(verdict(BY_RANGE, BY_RANGE.plain().project(NONE))).startsWith("conflict: ");
    }

    @Test
    void table_that_was_there_before_gets_no_details() {
        Catalog there = BY_RANGE.plain().project(NONE);

        assertThat(BY_RANGE.project(there)).isEqualTo(there);
    }

    @Test
    void what_the_details_name_is_not_made_afterwards() {
        WithDetails using = new WithDetails(BY_RANGE.plain(), BY_RANGE.details(), Uses.type(name("span")));
        CreateObject span = new CreateObject(DatabaseObject.of(type("span"), "range type"), Uses.NOTHING);

        assertThat(commute(using, span, NONE)).isFalse();
        assertThat(commute(BY_RANGE, span, NONE)).isTrue();
    }

    @Test
    void column_that_is_written_to_every_row_takes_as_long_with_a_detail() {
        AddColumn counting = new AddColumn(
                name("readings"),
                column("id", "bigint"),
                Vector.of(new OtherRelation(name("readings_id_seq"), "sequence")));
        WithDetails with = new WithDetails(
                counting,
                Vector.of(DatabaseObject.of(relation("readings_id_seq"), "sequence")
                        .with(new Property("increment"), Definition.server("5"))),
                Uses.NOTHING);

        assertThat(with.effort()).isEqualTo(Operation.Effort.EVERY_ROW);
        assertThat(BY_RANGE.effort()).isEqualTo(Operation.Effort.CONSTANT);
    }

    @Test
    void details_go_with_the_table() {
        assertThat(inverse(BY_RANGE, NONE)).isEqualTo("DROP TABLE public.readings");
    }

    private static WithDetails by(String key) {
        return new WithDetails(
                operation("create table readings (a integer)"),
                Vector.of(DatabaseObject.of(relation("readings"), "table").with(KEY, Definition.server(key))),
                Uses.NOTHING);
    }
}
