package dev.postern.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What the other rules name is there: a rule about nothing is always kept. */
final class ExistenceRules {

    @ArchTest
    static final ArchRule every_package_that_a_rule_names_exists = classes()
            .should(includeEach("package", Stream.of(Room.values()), (room, type) -> room.contains(type)))
            .because("after a renaming, a rule about the old name watches over nothing");

    @ArchTest
    static final ArchRule every_library_that_a_rule_names_is_used = classes()
            .should(includeEach("user of", Stream.of(Library.values()), ExistenceRules::uses))
            .because("after a change of library, a rule about the old one watches over nothing");

    @ArchTest
    static final ArchRule every_port_that_a_rule_names_exists = classes()
            .should(includeEach(
                    "port",
                    PortRules.PORTS.stream(),
                    (port, type) ->
                            PortRules.isPort(type) && type.getSimpleName().equals(port)))
            .because("after a renaming, a rule about the old port watches over nothing");

    @ArchTest
    static final ArchRule every_exception_to_a_rule_is_needed = classes()
            .should(includeEach(
                    "changing class",
                    DomainRules.ONE_PASS_READERS.keySet().stream(),
                    (reader, type) -> DomainRules.isNamed(reader, type) && hasChangingField(type)))
            .because("an exception that has outlived its reason is a hole");

    private ExistenceRules() {}

    private static boolean uses(Library library, JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(resideInAnyPackage(library.packages()));
    }

    private static boolean hasChangingField(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> !field.getModifiers().contains(JavaModifier.FINAL));
    }

    private static <T> ArchCondition<JavaClass> includeEach(
            String what, Stream<T> wanted, BiPredicate<T, JavaClass> found) {
        List<T> all = wanted.toList();
        return new ArchCondition<>("include each " + what + " of " + all) {
            private Collection<JavaClass> present = List.of();

            @Override
            public void init(Collection<JavaClass> allObjectsToTest) {
                present = allObjectsToTest;
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {}

            @Override
            public void finish(ConditionEvents events) {
                all.stream()
                        .filter(one -> present.stream().noneMatch(type -> found.test(one, type)))
                        .map(missing -> SimpleConditionEvent.violated(missing, "there is no " + what + " " + missing))
                        .forEach(events::add);
            }
        };
    }
}
