package dev.postern.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.postern.architecture.Room.CLI;
import static dev.postern.architecture.Room.DOMAIN;
import static dev.postern.architecture.Room.HTTP;
import static dev.postern.architecture.Room.POSTGRES;
import static dev.postern.architecture.Room.everythingIn;
import static java.util.function.Predicate.not;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** What the domain asks of the world. */
final class PortRules {

    static final Set<String> PORTS = Set.of(
            "CatalogReader",
            "EventLog",
            "LedgerStore",
            "LockView",
            "MigrationSource",
            "Contention",
            "Leftovers",
            "ProgressListener",
            "RoutineBodies",
            "RunHistory",
            "RunPermission",
            "SchemaView",
            "ScratchServer",
            "Session",
            "SqlAnalyzer",
            "StatementRunner",
            "StatusServer",
            "TargetDatabase");

    private static final int MOST_METHODS = 7;

    private static final DescribedPredicate<JavaClass> PORT = describe("are ports", PortRules::isPort);

    @ArchTest
    static final ArchRule ports_are_interfaces = classes()
            .that(PORT)
            .should()
            .beInterfaces()
            .because("an adapter, a fake and an embedder's own class must all be able to stand there");

    @ArchTest
    static final ArchRule ports_have_at_most_seven_methods = classes()
            .that(PORT)
            .should(haveFewMethods())
            .because("whoever writes a fake of it must be able to keep all of it in mind");

    @ArchTest
    static final ArchRule ports_have_no_default_that_throws = classes()
            .that(PORT)
            .should(throwInNoDefault())
            .because("a method that may be missing is a promise that the compiler cannot hold anybody to");

    @ArchTest
    static final ArchRule what_an_adapter_implements_is_a_port_or_a_match = classes()
            .that()
            .resideInAnyPackage(everythingIn(POSTGRES, CLI, HTTP))
            .should(implementOnlyPortsAndCases())
            .because("these rules guard only the ports that are listed here");

    private PortRules() {}

    static boolean isPort(JavaClass type) {
        return DOMAIN.contains(type) && type.isTopLevelClass() && PORTS.contains(type.getSimpleName());
    }

    private static ArchCondition<JavaClass> haveFewMethods() {
        return new ArchCondition<>("have at most " + MOST_METHODS + " methods") {
            @Override
            public void check(JavaClass port, ConditionEvents events) {
                long methods = port.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .count();
                if (methods > MOST_METHODS) {
                    events.add(SimpleConditionEvent.violated(port, port.getName() + " has " + methods + " methods"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> throwInNoDefault() {
        return new ArchCondition<>("have no default method that throws") {
            @Override
            public void check(JavaClass port, ConditionEvents events) {
                port.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(PortRules::raises)
                        .forEach(method -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " is a default that throws")));
            }
        };
    }

    private static boolean raises(JavaMethod method) {
        return method.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(Throwable.class));
    }

    private static ArchCondition<JavaClass> implementOnlyPortsAndCases() {
        return new ArchCondition<>("implement only ports and cases of the domain") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAllRawInterfaces().stream()
                        .filter(DOMAIN::contains)
                        .filter(not(PortRules::isPartOfPort))
                        .filter(role -> !role.getSimpleName().equals("Cases"))
                        .forEach(role -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " implements " + role.getName() + ", which is no listed port")));
            }
        };
    }

    /** A port, or what it hands out, nested in it. */
    private static boolean isPartOfPort(JavaClass role) {
        return isPort(role)
                || role.getEnclosingClass().filter(PortRules::isPort).isPresent();
    }
}
