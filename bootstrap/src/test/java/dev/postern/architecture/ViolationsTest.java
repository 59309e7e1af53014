package dev.postern.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule catches what it was written to catch: it fails on a fixture, and says who is to blame. */
final class ViolationsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.postern.architecture.Violations#all")
    void a_rule_blames_the_class_that_breaks_it(Caught caught) {
        JavaClasses fixtures = new ClassFileImporter().importClasses(caught.fixtures());

        List<String> complaints =
                caught.rule().evaluate(fixtures).getFailureReport().getDetails();

        assertThat(complaints).anySatisfy(complaint -> assertThat(complaint).contains(caught.blamed()));
    }

    @Test
    void every_rule_is_shown_to_catch_something() {
        Set<ArchRule> shown = Violations.all().map(Caught::rule).collect(toSet());

        assertThat(rules().filter(rule -> !shown.contains(rule)).map(ArchRule::getDescription))
                .isEmpty();
    }

    private static Stream<ArchRule> rules() {
        return valuesOf(ArchTests.class, ArchitectureTest.class)
                .map(ArchTests::getDefinitionLocation)
                .flatMap(book -> valuesOf(ArchRule.class, book));
    }

    private static <T> Stream<T> valuesOf(Class<T> type, Class<?> book) {
        return Stream.of(book.getDeclaredFields())
                .filter(field -> field.getType() == type)
                .map(field -> type.cast(valueOf(field)));
    }

    private static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException refused) {
            throw new IllegalStateException("cannot read " + field, refused);
        }
    }
}
