package dev.postern.architecture;

import static dev.postern.architecture.Room.DOMAIN;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/**
 * A sealed type of the domain and its cases. They are told apart by {@code instanceof}, or by the class object with
 * {@code isInstance}, {@code cast} or a comparison; so nobody needs their class objects either.
 */
final class SealedTypes {

    static final ArchCondition<JavaClass> NEVER_TAKE_APART =
            new ArchCondition<>("never ask which case of a sealed domain type a value is") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getCodeUnits().stream()
                            .flatMap(SealedTypes::questions)
                            .forEach(question -> events.add(SimpleConditionEvent.violated(type, question)));
                }
            };

    private SealedTypes() {}

    private static Stream<String> questions(JavaCodeUnit unit) {
        Stream<InstanceofCheck> checks = unit.getInstanceofChecks().stream();
        Stream<ReferencedClassObject> objects = unit.getReferencedClassObjects().stream();
        return Stream.concat(
                checks.filter(check -> isSealedInDomain(check.getRawType()))
                        .map(check -> unit.getFullName() + " asks for instances of "
                                + check.getRawType().getName() + " in " + check.getSourceCodeLocation()),
                objects.filter(object -> isSealedInDomain(object.getValue()))
                        .map(object -> unit.getFullName() + " uses the class object of "
                                + object.getValue().getName() + " in " + object.getSourceCodeLocation()));
    }

    private static boolean isSealedInDomain(JavaClass type) {
        return DOMAIN.contains(type)
                && Stream.concat(Stream.of(type), type.getAllRawInterfaces().stream())
                        .anyMatch(one -> one.reflect().isSealed());
    }
}
