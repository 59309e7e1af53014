package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two branches were merged, and a migration turns up with a version below what is applied. */
class OutOfOrderIT {

    @RegisterExtension
    final Site site = new Site();

    @BeforeEach
    void applied() {
        site.file("001_a.sql", "create table a (x int);\ncreate table b (x int);\n");
        site.file("003_c.sql", "alter table a add column y int;\ncreate index a_y on a (y);\n");
        site.run("up").exits(0);
    }

    @Test
    void it_runs_where_the_order_does_not_matter_and_that_is_said() {
        site.file("002_b.sql", "create index b_x on b (x);\ncreate table c (x int);\n");

        assertThat(site.run("plan").exits(0).out()).contains("migration 002 turned up out of order: after 003");
        assertThat(site.run("status").exits(0).out()).contains("migration 002 turned up out of order: after 003");
        Document up = site.run("up", "--json").exits(0).document();

        assertThat(up.outcomes()).isEqualTo(Map.of("applied", 2L));
        assertThat(up.warnings()).containsExactly("migration 002 turned up out of order: after 003");
        assertThat(site.run("status", "--json").exits(0).document().warnings()).isEmpty();
    }

    @Test
    void it_is_refused_with_the_pair_whose_order_matters_unless_that_is_given_up() {
        site.file("002_b.sql", "alter table a add column z int;\n");

        assertThat(site.run("up").exits(3).err())
                .contains("002", "003", "add column public.a.z", "add column public.a.y", "--out-of-order=allow");
        assertThat(site.value("select count(*) from pg_attribute where attrelid = 'a'::regclass and attname = 'z'"))
                .isEqualTo("0");

        site.run("up", "--out-of-order=allow").exits(0);
        site.run("status", "--check").exits(0);
    }

    @Test
    void what_an_opaque_statement_names_keeps_its_place() {
        site.file("004_d.sql", "do $$ begin perform count(*) from b; end $$;\n");
        site.run("up").exits(0);
        site.file("002_b.sql", "alter table b add column y int;\n");

        assertThat(site.run("plan").exits(3).err()).contains("004");
    }

    @Test
    void it_may_be_refused_whatever_it_does() {
        site.file("002_b.sql", "create table c (x int);\n");

        assertThat(site.run("up", "--out-of-order=refuse").exits(3).err()).contains("002", "003");
        site.run("up").exits(0);
    }
}
