package dev.postern.domain.plan;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class WaitlistTest {

    private final Waitlist list = new Waitlist(operations(
                    "001",
                    "drop index i; create index i on t (a); alter table t add column b int; alter index i rename to j")
            .map(each -> new Waiting(each, Vector.empty())));

    @Test
    void whoever_makes_a_name_or_takes_it_away_is_found_by_the_name_in_order() {
        assertThat(list.deciding(new ObjectName.Relation(name("i")))).containsExactly(0, 1, 3);
        assertThat(list.deciding(new ObjectName.Relation(name("j")))).containsExactly(3);
        assertThat(list.deciding(new ObjectName.Relation(name("t")))).isEmpty();
    }

    @Test
    void what_is_about_something_by_a_name_that_does_not_tell_its_table_is_found() {
        assertThat(list.strays()).containsExactly(0, 3);
        assertThat(list.at(3).label()).startsWith("rename index");
    }
}
