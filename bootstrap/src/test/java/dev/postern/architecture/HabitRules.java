package dev.postern.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.postern.architecture.Room.BOOTSTRAP;
import static dev.postern.architecture.Room.CLI;
import static dev.postern.architecture.Room.POSTGRES;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.FileDescriptor;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What is done, and not done, in every module. */
final class HabitRules {

    private static final Set<String> STREAMS = Set.of("in", "out", "err", "console");
    private static final Set<String> GENERIC = Stream.of(
                    Throwable.class, Exception.class, RuntimeException.class, Error.class)
            .map(Class::getName)
            .collect(toUnmodifiableSet());

    private static final DescribedPredicate<JavaClass> MAIN =
            resideInAPackage(BOOTSTRAP.everything()).and(simpleName("Main")).as("bootstrap's Main");

    @ArchTest
    static final ArchRule sql_exceptions_stay_in_the_postgres_adapter = codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(POSTGRES.everything())
            .should(mentionNoSqlException())
            .because("a broken connection is the adapter's to translate, and means nothing to anybody else");

    @ArchTest
    static final ArchRule standard_streams_belong_to_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage(CLI.everything())
            .and(not(MAIN))
            .should()
            .accessTargetWhere(describe("is a standard stream", HabitRules::isStandardStream))
            .because("--json promises nothing but its document on stdout, and an embedder owns both streams");

    @ArchTest
    static final ArchRule what_is_thrown_has_a_name = noClasses()
            .should()
            .accessTargetWhere(describe("makes a generic exception", HabitRules::makesGenericException))
            .because("nobody can catch a RuntimeException without catching every bug along with it");

    @ArchTest
    static final ArchRule nothing_static_changes = fields().that()
            .areStatic()
            .should(StaticState.NEVER_CHANGE)
            .because("two services in one process share what is static, and so do two tests");

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes()
            .should(liveInNullMarkedPackage())
            .because("an embedder's own null checker believes only in packages that say so");

    private HabitRules() {}

    private static ArchCondition<JavaCodeUnit> mentionNoSqlException() {
        return new ArchCondition<>("mention no SQLException in their signature") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Stream<JavaClass> given =
                        Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
                Stream<JavaClass> thrown = unit.getExceptionTypes().stream();
                if (Stream.concat(given, thrown).anyMatch(assignableTo(SQLException.class))) {
                    events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " mentions an SQLException"));
                }
            }
        };
    }

    private static boolean isStandardStream(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        if (owner.isAssignableTo(Throwable.class)) {
            return name.equals("printStackTrace");
        }
        return STREAMS.contains(name)
                && (owner.isEquivalentTo(System.class) || owner.isEquivalentTo(FileDescriptor.class));
    }

    private static boolean makesGenericException(JavaAccess<?> access) {
        JavaClass made = access.getTargetOwner();
        boolean forSubclass = access.getOrigin() instanceof JavaConstructor
                && access.getOriginOwner().isAssignableTo(made.getName());
        return access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && GENERIC.contains(made.getName())
                && !forSubclass;
    }

    private static ArchCondition<JavaClass> liveInNullMarkedPackage() {
        return new ArchCondition<>("live in a package marked by @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent();
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " lives in an unmarked package"));
                }
            }
        };
    }
}
