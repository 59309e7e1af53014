package dev.postern.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.postern.architecture.Room.DOMAIN;
import static dev.postern.architecture.Room.OPERATION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;

/** What the domain is made of: values that never change and decisions that depend on nothing but them. */
final class DomainRules {

    /** The classes whose fields change, below the domain's package; each is used once, by one thread, then dropped. */
    static final Map<String, String> ONE_PASS_READERS = Map.of(
            "sql.SqlLexer", "an iterator that walks through one text without copying it",
            "sql.SourceText", "remembers the last place asked for, so that one enormous line is walked through once",
            "sql.ScriptReading", "one reading of one script; StatementSplitter starts it and keeps only the result",
            "sql.StatementAssembly", "gathers tokens into statements during one such reading",
            "sql.StatementEnd", "counts parentheses and bodies during one such reading",
            "sql.CopyHeading", "tells during one such reading whether rows follow the statement at hand",
            "sql.Wholes", "passes the stretches that are one statement during one such reading",
            "migration.OperationAssembly", "numbers the operations of one script, each after those before it",
            "operation.Finding$Weighing", "collects the answers to the questions of one guard");

    @ArchTest
    static final ArchRule domain_classes_are_values_or_final = classes()
            .that()
            .resideInAPackage(DOMAIN.everything())
            .should()
            .beRecords()
            .orShould()
            .beEnums()
            .orShould()
            .beInterfaces()
            .orShould()
            .beAssignableTo(Throwable.class)
            .orShould()
            .beAnonymousClasses()
            .orShould()
            .haveModifier(JavaModifier.FINAL)
            .because("nobody inherits from a decision: what varies is a case of a sealed interface or is handed in");

    @ArchTest
    static final ArchRule domain_fields_are_final = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN.everything())
            .and(describe("are not those of one-pass readers", field -> !isInOnePassReader(field)))
            .should()
            .beFinal()
            .because("what never changes can be shared between threads and reasoned about in one place");

    @ArchTest
    static final ArchRule the_domain_knows_no_clock = noClasses()
            .that()
            .resideInAPackage(DOMAIN.everything())
            .should()
            .accessTargetWhere(inPackage("java.time").and(named("now", "system.*", "tick.*")))
            .orShould()
            .dependOnClassesThat(assignableTo(Date.class).or(assignableTo(Calendar.class)))
            .because("the time is handed in, as an InstantSource, so that a test can stop it");

    @ArchTest
    static final ArchRule the_domain_leaves_nothing_to_chance = noClasses()
            .that()
            .resideInAPackage(DOMAIN.everything())
            .should()
            .accessTargetWhere(on(UUID.class).and(named("randomUUID")))
            .orShould()
            .accessTargetWhere(on(Math.class, StrictMath.class).and(named("random")))
            .orShould()
            .accessTargetWhere(on(Collections.class).or(inPackage("io.vavr")).and(named("shuffle")))
            .orShould()
            .dependOnClassesThat(assignableTo(Random.class).or(assignableTo(SplittableRandom.class)))
            .because("the same migrations, catalog and ledger give the same plan, every time");

    @ArchTest
    static final ArchRule the_domain_does_not_look_around = noClasses()
            .that()
            .resideInAPackage(DOMAIN.everything())
            .should()
            .accessTargetWhere(on(System.class, Runtime.class, ProcessHandle.class, ClassLoader.class))
            .orShould()
            .accessTargetWhere(on(ServiceLoader.class, ResourceBundle.class))
            .orShould()
            .accessTargetWhere(on(Class.class).and(named("forName", "getResource.*", "getClassLoader")))
            .orShould()
            .accessTargetWhere(on(Locale.class, TimeZone.class).and(named("getDefault")))
            .orShould()
            .accessTargetWhere(on(Charset.class).and(named("defaultCharset")))
            .orShould()
            .dependOnClassesThat(assignableTo(ProcessBuilder.class).or(assignableTo(Process.class)))
            .because("what the machine has to say is handed in; a plan is the same on every machine");

    @ArchTest
    static final ArchRule the_domain_has_no_threads_of_its_own = noClasses()
            .that()
            .resideInAPackage(DOMAIN.everything())
            .should()
            .dependOnClassesThat(assignableTo(Thread.class)
                    .or(assignableTo(ThreadGroup.class))
                    .or(assignableTo(ThreadLocal.class))
                    .or(assignableTo(Timer.class))
                    .or(assignableTo(TimerTask.class)))
            .orShould()
            .accessTargetWhere(on(Object.class).and(named("wait", "notify", "notifyAll")))
            .orShould()
            .accessTargetWhere(named("parallel", "parallelStream"))
            .because("the embedding service owns the threads, and waits where it likes");

    @ArchTest
    static final ArchRule sealed_domain_types_are_asked_or_matched_never_taken_apart = classes()
            .should(SealedTypes.NEVER_TAKE_APART)
            .because("a new case must break every consumer at compile time, and an instanceof hides it");

    @ArchTest
    static final ArchRule every_operation_has_a_test_beside_it = classes()
            .that(describe("are kinds of operations", DomainRules::isKindOfOperation))
            .should(TestBeside.EXISTS)
            .because("what a kind of statement needs, leaves behind and takes back is said once more, in sentences");

    private DomainRules() {}

    private static boolean isKindOfOperation(JavaClass type) {
        return type.isTopLevelClass()
                && !type.isInterface()
                && type.getAllRawInterfaces().stream()
                        .anyMatch(each ->
                                OPERATION.contains(each) && each.getSimpleName().equals("Operation"));
    }

    private static boolean isInOnePassReader(JavaField field) {
        return ONE_PASS_READERS.keySet().stream().anyMatch(reader -> isNamed(reader, field.getOwner()));
    }

    static boolean isNamed(String reader, JavaClass type) {
        return DOMAIN.contains(type) && type.getName().endsWith(".domain." + reader);
    }

    private static DescribedPredicate<JavaAccess<?>> on(Class<?>... owners) {
        return describe(
                "on " + Set.of(owners),
                access -> Set.of(owners).stream()
                        .anyMatch(owner -> access.getTargetOwner().isEquivalentTo(owner)));
    }

    private static DescribedPredicate<JavaAccess<?>> inPackage(String name) {
        return describe("in " + name, access -> resideInAPackage(name + "..").test(access.getTargetOwner()));
    }

    private static DescribedPredicate<JavaAccess<?>> named(String... patterns) {
        return describe(
                "named " + String.join(", ", patterns),
                access -> Set.of(patterns).stream()
                        .anyMatch(pattern -> access.getTarget().getName().matches(pattern)));
    }
}
