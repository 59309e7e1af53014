package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the role may not do stops a run before it begins; and the roles of docs/privileges.md are enough. */
class PrivilegesIT {

    static List<PostgresUnderTest> servers() {
        return PostgresServers.embedded();
    }

    @Test
    void statement_that_the_role_may_not_run_is_refused_in_the_plan_and_nothing_runs() {
        try (Site site = new Site();
                Guest guest = Guest.of(site)) {
            site.sql("create table orders (id int)");
            site.sql("create schema postern authorization " + guest.name() + "; grant create on schema public to "
                    + guest.name());
            site.file("001_a.sql", "create table items (id int);\n");
            site.file("002_b.sql", "create index orders_id on orders (id);\n");

            Ended plan = site.run("plan", "--url", guest.url()).exits(3);
            Ended up = site.run("up", "--url", guest.url()).exits(3);

            for (Ended each : List.of(plan, up)) {
                assertThat(each.everything())
                        .contains("role " + guest.name()
                                + " has to own relation public.orders, which belongs to postgres")
                        .contains("ALTER TABLE public.orders OWNER TO " + guest.name());
            }
            assertThat(site.value("select to_regclass('items') is null")).isEqualTo("t");

            site.sql("alter table orders owner to " + guest.name());
            site.run("up", "--url", guest.url()).exits(0);
        }
    }

    @Test
    void role_that_may_not_read_the_ledger_is_told_what_it_lacks_whatever_it_is_about_to_do() {
        try (Site site = new Site();
                Guest guest = Guest.of(site)) {
            site.file("001_a.sql", "create table items (id int);\n");
            site.run("up").exits(0);

            for (String verb : List.of("plan", "up", "reconcile", "down", "status")) {
                assertThat(site.run(verb, "--url", guest.url()).exits(3).everything())
                        .contains("permission denied for schema postern")
                        .contains("GRANT USAGE ON SCHEMA postern TO " + guest.name());
            }
        }
    }

    @Test
    void role_that_is_set_is_the_one_that_is_asked_about() {
        try (Site site = new Site();
                Guest guest = Guest.of(site)) {
            site.sql("create schema postern authorization " + guest.name());
            site.file("001_a.sql", "create table items (id int);\n");

            Ended plan = site.run("plan", "--role", guest.name()).exits(3);

            assertThat(plan.everything())
                    .contains("role " + guest.name() + " may not create anything in schema public")
                    .contains("GRANT CREATE ON SCHEMA public TO " + guest.name());
            site.run("plan").exits(0);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void roles_of_the_page_migrate_take_back_and_look(PostgresUnderTest server) {
        try (Site site = new Site(server.newDatabase())) {
            Recipe recipe = Recipe.on(site);
            try {
                site.example();
                recipe.handOver();
                String migrator = site.urlFor(recipe.role("migrator"));

                site.run("adopt", "--through", "003", "--url", migrator).exits(0);
                site.run("up", "--to", "004", "--url", migrator).exits(0);
                site.sql(Site.exampleText("production/by-hand.sql"));
                recipe.handOver();
                site.run("plan", "--url", migrator).exits(0);
                site.run("up", "--url", migrator).exits(0);
                recipe.letWatch();

                String watcher = site.urlFor(recipe.role("watcher"));
                Document status =
                        site.run("status", "--json", "--url", watcher).exits(0).document();
                assertThat(status.states()).containsEntry("004", "applied");
                site.run("down", "--to", "003", "--url", migrator).exits(0);
                assertThat(site.run("status", "--json", "--url", watcher)
                                .exits(0)
                                .document()
                                .states())
                        .containsEntry("004", "undone");
                site.run("up", "--url", watcher).exits(3);
            } finally {
                recipe.takeAway();
            }
        }
    }
}
