package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name that is misspelt is told from something that is not there yet. */
class MisspellingsTest {

    private final InMemoryProject project = InMemoryProject.of();

    @BeforeEach
    void database() {
        project.database().execute("create table customers (id int, email text, line1 text)");
    }

    @Test
    void column_that_nobody_makes_is_refused_with_the_one_that_was_meant() {
        project.source().put(migration("001", "create index i on customers (emial)"));

        RunReport report = project.up();

        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message())
                .contains("column public.customers.emial, which no migration makes; did you mean email?");
        assertThat(report.fault().orElseThrow().remedy()).contains("on-missing=defer");
    }

    @Test
    void column_that_resembles_nothing_is_waited_for() {
        project.source().put(migration("001", "create index i on customers (severity)"));

        assertThat(project.up().waiting()).isEqualTo(1);
    }

    @Test
    void column_that_differs_in_its_number_alone_is_another() {
        project.source().put(migration("001", "create index i on customers (line2)"));

        assertThat(project.up().waiting()).isEqualTo(1);
    }

    @Test
    void column_that_a_later_migration_makes_is_waited_for() {
        project.source().put(migration("001", "create index i on customers (emails)"));
        project.source().put(migration("002", "alter table customers add column emails text"));

        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).contains("INDEX i ON");
    }

    @Test
    void column_waits_where_that_was_said() {
        project.source().put(migration("001", "-- postern: on-missing=defer\ncreate index i on customers (emial)"));
        assertThat(project.up().waiting()).isEqualTo(1);

        project.source().put(migration("002", "create index j on customers (emial)"));
        assertThat(project.up(new Policy(OnMissing.DEFER, FirstRun.PROTECT)).waiting())
                .isEqualTo(2);
    }

    @Test
    void column_of_a_table_that_the_same_run_makes_may_be_misspelt_too() {
        project.source()
                .put(migration("001", "create table orders (customer int); create index i on orders (custmer)"));

        assertThat(project.up().fault().orElseThrow().message()).contains("did you mean customer?");
    }

    @Test
    void table_that_nobody_makes_waits_with_a_warning_that_names_the_nearest() {
        project.source().put(migration("001", "create index i on custmers (id)"));

        RunReport report = project.up();

        assertThat(report.waiting()).isEqualTo(1);
        assertThat(report.warnings())
                .contains("table public.custmers is in no migration and not in the database; is customers meant?");
    }

    @Test
    void table_that_a_migration_makes_is_not_misspelt() {
        project.source().put(migration("001", "create index i on customer (id)"));
        project.source().put(migration("002", "create table customer (id int)"));

        assertThat(project.up().warnings()).isEmpty();
    }
}
