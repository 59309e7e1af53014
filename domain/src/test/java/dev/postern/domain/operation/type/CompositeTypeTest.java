package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class CompositeTypeTest {

    private static final CompositeAttributes ADDRESS = new CompositeAttributes(Vector.of(
            attribute("street", "text"),
            new CompositeAttribute(identifier("Floor, or so"), new DataType("numeric(5,2)"), Option.none()),
            new CompositeAttribute(identifier("city"), new DataType("text"), Option.some("\"C\""))));

    private final Catalog addresses = new CreateCompositeType(name("address"), ADDRESS, Uses.NOTHING)
            .project(Catalog.EMPTY.withSchema(identifier("public")));

    @Test
    void attributes_read_as_they_are_written() {
        assertThat(CompositeAttributes.of(addresses, name("address"))).contains(ADDRESS);
        assertThat(addresses
                        .relation(name("address"))
                        .get()
                        .knownColumns()
                        .get()
                        .map(Column::describe))
                .containsExactly("street text", "\"Floor, or so\" numeric(5,2)", "city text");
    }

    @Test
    void new_attribute_stands_last_and_is_in_place_once_it_is_there() {
        Operation added =
                new AddAttribute(name("address"), attribute("zip", "text"), Uses.NOTHING, DropBehavior.RESTRICT);

        assertThat(namesAfter(added)).containsExactly("street", "Floor, or so", "city", "zip");
        assertThat(added.goal().ask(addresses).holds()).isFalse();
        assertThat(added.goal().ask(added.project(addresses)).holds()).isTrue();
        assertThat(added.inverse(addresses, addresses))
                .isEqualTo(Inverse.of("ALTER TYPE public.address DROP ATTRIBUTE zip"));
    }

    @Test
    void attribute_of_another_type_is_in_the_way_of_a_new_one_and_there_to_be_changed() {
        CompositeAttribute other = attribute("street", "integer");

        assertThat(new AddAttribute(name("address"), other, Uses.NOTHING, DropBehavior.RESTRICT)
                        .goal()
                        .ask(addresses))
                .isInstanceOf(Finding.Contradicted.class);
        Operation changed = new ChangeAttributeType(name("address"), other, Uses.NOTHING, DropBehavior.CASCADE);
        assertThat(changed.goal().ask(addresses)).isInstanceOf(Finding.NotYet.class);
        assertThat(changed.goal().ask(changed.project(addresses)).holds()).isTrue();
        assertThat(changed.inverse(addresses, addresses))
                .isEqualTo(Inverse.of("ALTER TYPE public.address ALTER ATTRIBUTE street TYPE text CASCADE"));
    }

    @Test
    void last_attribute_comes_back_and_another_would_come_back_elsewhere() {
        Operation last = new DropAttribute(name("address"), identifier("city"), DropBehavior.RESTRICT);
        Operation first = new DropAttribute(name("address"), identifier("street"), DropBehavior.RESTRICT);

        assertThat(namesAfter(first)).containsExactly("Floor, or so", "city");
        assertThat(last.inverse(addresses, addresses))
                .isEqualTo(Inverse.of("ALTER TYPE public.address ADD ATTRIBUTE city text COLLATE \"C\""));
        assertThat(first.inverse(addresses, addresses)).isInstanceOf(Inverse.Irreversible.class);
        assertThat(first.goal().ask(first.project(addresses)).holds()).isTrue();
    }

    @Test
    void renamed_attribute_keeps_its_place_and_the_comment_on_it() {
        ObjectName.Column street = new ObjectName.Column(name("address"), identifier("street"));
        Operation renamed =
                new RenameAttribute(name("address"), identifier("street"), identifier("road"), DropBehavior.RESTRICT);
        Catalog after = renamed.project(addresses.commenting(street, Option.some("no number")));

        assertThat(namesAfter(renamed)).containsExactly("road", "Floor, or so", "city");
        assertThat(after.comment(new ObjectName.Column(name("address"), identifier("road"))))
                .contains("no number");
        assertThat(renamed.goal().ask(after).holds()).isTrue();
    }

    @Test
    void table_of_the_type_forbids_a_change_that_leaves_it_out_and_a_column_that_its_values_change() {
        Catalog typed = addresses.with(DatabaseObject.of(new ObjectName.Relation(name("houses")), "table")
                .dependingOn(Vector.of(EnumLabels.name(name("address")))));
        Catalog held = addresses.with(
                DatabaseObject.of(new ObjectName.Column(name("people"), identifier("lives")), "table column")
                        .dependingOn(Vector.of(EnumLabels.name(name("address")))));
        Operation dropped = new DropAttribute(name("address"), identifier("city"), DropBehavior.RESTRICT);
        Operation along = new DropAttribute(name("address"), identifier("city"), DropBehavior.CASCADE);
        Operation retyped = new ChangeAttributeType(
                name("address"), attribute("street", "integer"), Uses.NOTHING, DropBehavior.CASCADE);

        assertThat(isFree(dropped, typed)).isFalse();
        assertThat(isFree(along, typed)).isTrue();
        assertThat(isFree(dropped, held)).isTrue();
        assertThat(isFree(retyped, held)).isFalse();
    }

    @Test
    void dropped_or_renamed_type_takes_its_relation_along() {
        Catalog renamed = new RenameType("type", name("address"), name("place")).project(addresses);

        assertThat(renamed.relation(name("address"))).isEmpty();
        assertThat(renamed.relation(name("place"))).isNotEmpty();
        assertThat(renamed.without(EnumLabels.name(name("place"))).relation(name("place")))
                .isEmpty();
    }

    private static boolean isFree(Operation operation, Catalog catalog) {
        return operation.needs().map((Guard need) -> need.ask(catalog)).forAll(finding -> finding.holds());
    }

    private Seq<String> namesAfter(Operation operation) {
        return CompositeAttributes.of(operation.project(addresses), name("address"))
                .get()
                .attributes()
                .map(each -> each.name().value());
    }

    private static CompositeAttribute attribute(String name, String type) {
        return new CompositeAttribute(identifier(name), new DataType(type), Option.none());
    }
}
