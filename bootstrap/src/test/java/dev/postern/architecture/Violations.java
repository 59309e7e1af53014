package dev.postern.architecture;

import com.tngtech.archunit.lang.ArchRule;
import dev.postern.architecture.fixtures.bootstrap.KnowsDriver;
import dev.postern.architecture.fixtures.bootstrap.KnowsPool;
import dev.postern.architecture.fixtures.bootstrap.OpensConnections;
import dev.postern.architecture.fixtures.cli.IsInjected;
import dev.postern.architecture.fixtures.cli.MeetsPostgres;
import dev.postern.architecture.fixtures.cli.PlanManager;
import dev.postern.architecture.fixtures.cli.ServesPages;
import dev.postern.architecture.fixtures.cli.Statics;
import dev.postern.architecture.fixtures.cli.TakesApart;
import dev.postern.architecture.fixtures.cli.ThrowsAnything;
import dev.postern.architecture.fixtures.domain.attic.Forgotten;
import dev.postern.architecture.fixtures.domain.catalog.ForeseesPlans;
import dev.postern.architecture.fixtures.domain.catalog.ReadsFiles;
import dev.postern.architecture.fixtures.domain.ledger.LedgerStore;
import dev.postern.architecture.fixtures.domain.migration.SqlAnalyzer;
import dev.postern.architecture.fixtures.domain.operation.Chicken;
import dev.postern.architecture.fixtures.domain.operation.Untested;
import dev.postern.architecture.fixtures.domain.operation.index.Egg;
import dev.postern.architecture.fixtures.domain.plan.Counts;
import dev.postern.architecture.fixtures.domain.plan.OpenToInheritance;
import dev.postern.architecture.fixtures.domain.run.Chances;
import dev.postern.architecture.fixtures.domain.run.Clocks;
import dev.postern.architecture.fixtures.domain.run.Session;
import dev.postern.architecture.fixtures.domain.run.Surroundings;
import dev.postern.architecture.fixtures.domain.run.Threads;
import dev.postern.architecture.fixtures.http.KnowsMain;
import dev.postern.architecture.fixtures.http.PassesSqlException;
import dev.postern.architecture.fixtures.http.Prints;
import dev.postern.architecture.fixtures.postgres.run.GreetingAdapter;
import dev.postern.architecture.fixtures.postgres.run.HasPicocli;
import dev.postern.architecture.fixtures.postgres.run.ParsesSql;
import dev.postern.architecture.fixtures.postgres.run.Unpacks;
import dev.postern.architecture.fixtures.postgres.run.WritesJson;
import dev.postern.architecture.fixtures.postgres.util.Drawer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Each rule, and the fixtures that break it: one at a time, unless it takes two to break it. */
final class Violations {

    private Violations() {}

    static Stream<Caught> all() {
        return Stream.of(dependencies(), domain(), ports(), names(), habits(), existence())
                .flatMap(Function.identity());
    }

    private static Stream<Caught> dependencies() {
        return Stream.of(
                        by(
                                DependencyRules.the_domain_depends_only_on_itself_plain_java_vavr_and_slf4j,
                                ReadsFiles.class),
                        by(DependencyRules.domain_packages_know_only_those_before_them, ForeseesPlans.class),
                        together(DependencyRules.domain_packages_have_no_cycles, Chicken.class, Egg.class),
                        by(DependencyRules.every_domain_class_has_a_feature_for_its_home, Forgotten.class),
                        together(DependencyRules.adapters_never_meet, MeetsPostgres.class, GreetingAdapter.class),
                        by(DependencyRules.only_bootstrap_knows_bootstrap, KnowsMain.class),
                        by(DependencyRules.guice_stays_in_bootstrap, IsInjected.class),
                        by(DependencyRules.picocli_stays_in_the_command_line, HasPicocli.class),
                        by(DependencyRules.jdbc_stays_in_the_postgres_adapter, OpensConnections.class),
                        by(DependencyRules.the_driver_stays_in_the_postgres_adapter, KnowsDriver.class),
                        by(DependencyRules.the_pool_stays_in_the_postgres_adapter, KnowsPool.class),
                        by(DependencyRules.the_web_server_stays_in_the_http_adapter, ServesPages.class),
                        by(DependencyRules.json_is_written_at_the_outer_edges, WritesJson.class),
                        by(DependencyRules.the_parser_stays_where_sql_is_read, ParsesSql.class),
                        by(DependencyRules.archives_are_unpacked_by_the_embedded_server, Unpacks.class))
                .flatMap(Function.identity());
    }

    private static Stream<Caught> domain() {
        return Stream.of(
                        by(DomainRules.domain_classes_are_values_or_final, OpenToInheritance.class),
                        by(DomainRules.domain_fields_are_final, Counts.class),
                        by(DomainRules.the_domain_knows_no_clock, Clocks.class.getDeclaredClasses()),
                        by(DomainRules.the_domain_leaves_nothing_to_chance, Chances.class.getDeclaredClasses()),
                        by(DomainRules.the_domain_does_not_look_around, Surroundings.class.getDeclaredClasses()),
                        by(DomainRules.the_domain_has_no_threads_of_its_own, Threads.class.getDeclaredClasses()),
                        by(
                                DomainRules.sealed_domain_types_are_asked_or_matched_never_taken_apart,
                                TakesApart.class.getDeclaredClasses()),
                        by(DomainRules.every_operation_has_a_test_beside_it, Untested.class))
                .flatMap(Function.identity());
    }

    private static Stream<Caught> ports() {
        return Stream.of(
                        by(PortRules.ports_are_interfaces, Session.class),
                        by(PortRules.ports_have_at_most_seven_methods, LedgerStore.class),
                        by(PortRules.ports_have_no_default_that_throws, SqlAnalyzer.class),
                        by(PortRules.what_an_adapter_implements_is_a_port_or_a_match, GreetingAdapter.class))
                .flatMap(Function.identity());
    }

    private static Stream<Caught> names() {
        return Stream.of(
                        by(NamingRules.no_class_is_named_after_its_pattern, PlanManager.class),
                        by(NamingRules.no_package_is_a_drawer, Drawer.class))
                .flatMap(Function.identity());
    }

    private static Stream<Caught> habits() {
        return Stream.of(
                        by(
                                HabitRules.sql_exceptions_stay_in_the_postgres_adapter,
                                PassesSqlException.class.getDeclaredClasses()),
                        by(HabitRules.standard_streams_belong_to_the_command_line, Prints.class.getDeclaredClasses()),
                        by(HabitRules.what_is_thrown_has_a_name, ThrowsAnything.class.getDeclaredClasses()),
                        by(HabitRules.nothing_static_changes, Statics.class.getDeclaredClasses()),
                        by(HabitRules.every_package_is_null_marked, Forgotten.class))
                .flatMap(Function.identity());
    }

    private static Stream<Caught> existence() {
        return Stream.of(
                        absent(ExistenceRules.every_package_that_a_rule_names_exists, "package CATALOG"),
                        absent(ExistenceRules.every_library_that_a_rule_names_is_used, "user of GUICE"),
                        absent(ExistenceRules.every_port_that_a_rule_names_exists, "port CatalogReader"),
                        absent(ExistenceRules.every_exception_to_a_rule_is_needed, "changing class sql.SqlLexer"))
                .flatMap(Function.identity());
    }

    private static Stream<Caught> by(ArchRule rule, Class<?>... fixtures) {
        return Stream.of(fixtures).map(fixture -> new Caught(rule, fixture.getName(), List.of(fixture)));
    }

    private static Stream<Caught> together(ArchRule rule, Class<?> blamed, Class<?> other) {
        return Stream.of(new Caught(rule, blamed.getName(), List.of(blamed, other)));
    }

    private static Stream<Caught> absent(ArchRule rule, String missing) {
        return Stream.of(new Caught(rule, missing, List.of(Forgotten.class)));
    }
}
