package dev.postern.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.postern.architecture.Library.ARCHIVES;
import static dev.postern.architecture.Library.DRIVER;
import static dev.postern.architecture.Library.GRAMMAR;
import static dev.postern.architecture.Library.GUICE;
import static dev.postern.architecture.Library.JDBC;
import static dev.postern.architecture.Library.JSON;
import static dev.postern.architecture.Library.PICOCLI;
import static dev.postern.architecture.Library.POOL;
import static dev.postern.architecture.Library.WEB_SERVER;
import static dev.postern.architecture.Room.BOOTSTRAP;
import static dev.postern.architecture.Room.CATALOG;
import static dev.postern.architecture.Room.CLI;
import static dev.postern.architecture.Room.DOMAIN;
import static dev.postern.architecture.Room.EMBEDDED_SERVER;
import static dev.postern.architecture.Room.EXPLAIN;
import static dev.postern.architecture.Room.HTTP;
import static dev.postern.architecture.Room.LEDGER;
import static dev.postern.architecture.Room.MIGRATION;
import static dev.postern.architecture.Room.OPERATION;
import static dev.postern.architecture.Room.PLAN;
import static dev.postern.architecture.Room.POSTGRES;
import static dev.postern.architecture.Room.RUN;
import static dev.postern.architecture.Room.SQL;
import static dev.postern.architecture.Room.SQL_READING;
import static dev.postern.architecture.Room.WATCH;
import static dev.postern.architecture.Room.everythingIn;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Who may know whom: the dependency table of DESIGN. */
final class DependencyRules {

    private static final DescribedPredicate<JavaClass> PLAIN_JAVA = resideInAnyPackage(
                    "java.lang",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "java.time..",
                    "java.math",
                    "java.nio.charset")
            .or(belongToAnyOf(MessageDigest.class, NoSuchAlgorithmException.class, Executor.class));
    private static final DescribedPredicate<JavaClass> VAVR =
            resideInAnyPackage("io.vavr", "io.vavr.collection", "io.vavr.control");
    private static final DescribedPredicate<JavaClass> LOGGING = resideInAPackage("org.slf4j");
    private static final DescribedPredicate<JavaClass> NULLNESS = resideInAPackage("org.jspecify.annotations");

    @ArchTest
    static final ArchRule the_domain_depends_only_on_itself_plain_java_vavr_and_slf4j = classes()
            .that()
            .resideInAPackage(DOMAIN.everything())
            .should()
            .onlyDependOnClassesThat(resideInAPackage(DOMAIN.everything())
                    .or(PLAIN_JAVA)
                    .or(VAVR)
                    .or(LOGGING)
                    .or(NULLNESS)
                    .as("are the domain's own, plain Java, Vavr, the SLF4J API or JSpecify"))
            .because("other services embed the domain, and what it drags along would be theirs to carry");

    @ArchTest
    static final ArchRule domain_packages_know_only_those_before_them = classes()
            .that()
            .resideInAPackage(DOMAIN.everything())
            .should(knowOnlyWhatComesBefore(SQL, CATALOG, OPERATION, MIGRATION, LEDGER, PLAN, RUN, EXPLAIN, WATCH))
            .because("the story is told in this order, and each chapter is understood without the later ones");

    @ArchTest
    static final ArchRule domain_packages_have_no_cycles = slices().matching("dev.postern..domain.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package that has been cut in the wrong place");

    @ArchTest
    static final ArchRule every_domain_class_has_a_feature_for_its_home = classes()
            .that()
            .resideInAPackage(DOMAIN.everything())
            .should()
            .resideInAnyPackage(everythingIn(SQL, CATALOG, OPERATION, MIGRATION, LEDGER, PLAN, RUN, EXPLAIN, WATCH))
            .because("a package outside the order would escape the rule that keeps it");

    @ArchTest
    static final ArchRule adapters_never_meet = slices().assignedFrom(adapters())
            .should()
            .notDependOnEachOther()
            .because("an adapter can be replaced only while no other knows it; they meet through the domain's ports");

    @ArchTest
    static final ArchRule only_bootstrap_knows_bootstrap = noClasses()
            .that()
            .resideInAnyPackage(everythingIn(DOMAIN, POSTGRES, CLI, HTTP))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BOOTSTRAP.everything())
            .because("what puts the house together cannot be one of its bricks");

    @ArchTest
    static final ArchRule guice_stays_in_bootstrap =
            only(BOOTSTRAP).mayKnow(GUICE, "everything else is put together by plain constructors, as embedders do it");

    @ArchTest
    static final ArchRule picocli_stays_in_the_command_line =
            only(CLI).mayKnow(PICOCLI, "options and verbs are the command line's business alone");

    @ArchTest
    static final ArchRule jdbc_stays_in_the_postgres_adapter =
            only(POSTGRES).mayKnow(JDBC, "connections are opened, used and closed in one place");

    @ArchTest
    static final ArchRule the_driver_stays_in_the_postgres_adapter =
            only(POSTGRES).mayKnow(DRIVER, "what the driver says is translated where it is heard");

    @ArchTest
    static final ArchRule the_pool_stays_in_the_postgres_adapter =
            only(POSTGRES).mayKnow(POOL, "an embedder brings a pool of its own");

    @ArchTest
    static final ArchRule the_web_server_stays_in_the_http_adapter =
            only(HTTP).mayKnow(WEB_SERVER, "whoever does not serve must not start a web framework");

    @ArchTest
    static final ArchRule json_is_written_at_the_outer_edges =
            only(CLI, HTTP).mayKnow(JSON, "a document's shape is its reader's business, not the domain's");

    @ArchTest
    static final ArchRule the_parser_stays_where_sql_is_read =
            only(SQL_READING).mayKnow(GRAMMAR, "the parser is chosen anew some day, and one package changes then");

    @ArchTest
    static final ArchRule archives_are_unpacked_by_the_embedded_server =
            only(EMBEDDED_SERVER).mayKnow(ARCHIVES, "nothing else here comes packed");

    private DependencyRules() {}

    private static Confinement only(Room... homes) {
        return new Confinement(List.of(homes));
    }

    private record Confinement(List<Room> homes) {

        ArchRule mayKnow(Library library, String reason) {
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(everythingIn(homes.toArray(Room[]::new)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(library.packages())
                    .because(reason);
        }
    }

    private static SliceAssignment adapters() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return Stream.of(POSTGRES, CLI, HTTP)
                        .filter(adapter -> adapter.contains(type))
                        .findFirst()
                        .map(adapter -> SliceIdentifier.of(adapter.name()))
                        .orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "adapters";
            }
        };
    }

    private static ArchCondition<JavaClass> knowOnlyWhatComesBefore(Room... order) {
        return new ArchCondition<>("know only what comes before them in " + Arrays.toString(order)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<Room> later = Stream.of(order)
                        .dropWhile(room -> !room.contains(type))
                        .skip(1)
                        .toList();
                type.getDirectDependenciesFromSelf().stream()
                        .filter(one -> later.stream().anyMatch(room -> room.contains(one.getTargetClass())))
                        .forEach(one -> events.add(SimpleConditionEvent.violated(one, one.getDescription())));
            }
        };
    }
}
