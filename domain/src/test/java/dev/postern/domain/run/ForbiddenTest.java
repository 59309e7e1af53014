package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the role may not do is found before anything runs. */
class ForbiddenTest {

    private final InMemoryProject project = InMemoryProject.of();

    @BeforeEach
    void database() {
        project.database().execute("create table orders (id int); create table customers (id int primary key)");
    }

    @Test
    void index_on_a_table_of_somebody_else_is_refused_with_its_owner_and_what_would_help() {
        giveAway("orders");
        project.source().put(migration("001", "create index i on orders (id)"));

        RunReport report = project.up();

        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message())
                .contains(
                        "create index public.i: role postern has to own relation public.orders, which belongs to boss");
        assertThat(report.fault().orElseThrow().remedy()).contains("ALTER TABLE public.orders OWNER TO postern;");
    }

    @Test
    void nothing_of_a_run_is_done_where_its_last_statement_is_forbidden() {
        giveAway("orders");
        project.source().put(migration("001", "create table items (id int)"));
        project.source().put(migration("002", "alter table orders add column total int"));

        assertThat(project.plan().outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(project.plan().fault().orElseThrow().message())
                .contains("add column")
                .contains("boss");
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(project.database().schema()).doesNotContain("items");
        assertThat(project.database().keepsLedger()).isFalse();
    }

    @Test
    void foreign_key_asks_for_the_right_to_refer_to_its_table() {
        giveAway("customers");
        project.source()
                .put(migration(
                        "001", "alter table orders add constraint fk foreign key (id) references customers (id)"));

        assertThat(project.up().fault().orElseThrow().remedy())
                .contains("GRANT REFERENCES ON TABLE public.customers TO postern;");
    }

    @Test
    void schema_that_is_closed_is_refused() {
        project.database().giveAway(new ObjectName.Schema(new Identifier("public")), "boss");
        project.source().put(migration("001", "create table items (id int)"));

        assertThat(project.up().fault().orElseThrow().message())
                .contains("role postern may not create anything in schema public, which belongs to boss");
        assertThat(project.up().fault().orElseThrow().remedy()).contains("GRANT CREATE ON SCHEMA public TO postern;");
    }

    @Test
    void ledger_that_may_not_be_made_is_refused_too() {
        project.database().giveAway(new ObjectName.Schema(new Identifier("postern")), "boss");
        project.source().put(migration("001", "create table items (id int)"));

        assertThat(project.plan().fault().orElseThrow().message())
                .contains("role postern may not create schema postern");
    }

    @Test
    void what_an_earlier_statement_makes_is_not_asked_about() {
        giveAway("orders");
        project.source()
                .put(migration(
                        "001",
                        "drop table customers; create table customers (id int); create index i on customers (id)"));

        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
    }

    @Test
    void what_is_in_place_or_waits_is_not_asked_about() {
        project.database().execute("create index i on orders (id)");
        giveAway("orders");
        project.source().put(migration("001", "create index i on orders (id); create index j on orders (missing_one)"));

        RunReport report = project.up();

        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(report.waiting()).isEqualTo(1);
    }

    @Test
    void what_waited_and_may_not_be_done_becomes_blocked_and_stops_nothing() {
        project.source().put(migration("001", "create index j on items (id)"));
        project.up();
        project.database().execute("create table items (id int)");
        giveAway("items");
        project.source().put(migration("002", "create table more (id int)"));

        RunReport plan = project.plan();

        assertThat(plan.fault()).isEmpty();
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
    }

    @Test
    void taking_back_is_refused_before_anything_is_taken_back() {
        project.source().put(migration("001", "create index i on orders (id); create index j on customers (id)"));
        project.up();
        giveAway("orders");
        project.database().giveAway(new ObjectName.Relation(name("i")), "boss");

        RunReport report = project.down();

        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message())
                .contains("drop index public.i: role postern has to own relation public.i");
        assertThat(project.database().schema()).contains("INDEX j");
    }

    private void giveAway(String table) {
        project.database().giveAway(new ObjectName.Relation(name(table)), "boss");
    }
}
