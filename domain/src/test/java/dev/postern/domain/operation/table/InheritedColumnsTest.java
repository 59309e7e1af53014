package dev.postern.domain.operation.table;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.check;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.foreignKey;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.notNull;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.columnOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.partition.Membership;
import org.junit.jupiter.api.Test;

class InheritedColumnsTest {

    private static final Catalog CITIES = catalog(table("cities", column("name", "text"), column("size", "bigint"))
            .adding(check("some", "(size > 0)"))
            .adding(foreignKey("of_country", "country", "countries", "id")));
    private static final InheritedColumns CHILD = new InheritedColumns(name("cities"), Membership.CHILD);
    private static final InheritedColumns PARTITION = new InheritedColumns(name("cities"), Membership.PARTITION);

    @Test
    void columns_of_the_parent_come_first_and_one_that_both_have_is_one() {
        Table own = table("capitals", column("state", "text"), notNull(column("name", "text")));

        assertThat(CHILD.into(CITIES, own).columns().map(Column::describe))
                .containsExactly("name text NOT NULL", "size bigint", "state text");
    }

    @Test
    void checks_are_inherited_and_foreign_keys_only_by_a_partition() {
        assertThat(CHILD.into(CITIES, table("capitals")).constraints().keySet()).containsExactly(identifier("some"));
        assertThat(PARTITION.into(CITIES, table("capitals")).constraints().keySet())
                .containsExactly(identifier("of_country"), identifier("some"));
    }

    @Test
    void only_what_the_table_does_not_define_itself_is_inherited() {
        Table own = table("capitals", column("name", "text"));
        Catalog with = CHILD.beside(CITIES.with(CHILD.into(CITIES, own)), own);

        assertThat(with.object(columnOf("capitals", "size")).get().property(Property.INHERITED))
                .isNotEmpty();
        assertThat(with.object(columnOf("capitals", "name"))).isEmpty();
    }

    @Test
    void partition_names_no_columns_that_the_whole_has_not() {
        Table own = table("capitals", column("state", "text"));

        assertThat(PARTITION.needs(own).map(need -> need.ask(CITIES).holds())).containsExactly(true, false);
        assertThat(CHILD.needs(own).map(need -> need.ask(CITIES).holds())).containsExactly(true);
    }

    @Test
    void whole_is_kept_from_everybody_and_a_parent_from_those_who_change_it() {
        assertThat(PARTITION.locks()).isEqualTo(Locks.on(name("cities"), LockStrength.ACCESS_EXCLUSIVE));
        assertThat(CHILD.locks()).isEqualTo(Locks.on(name("cities"), LockStrength.SHARE_UPDATE_EXCLUSIVE));
    }
}
