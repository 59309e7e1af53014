package dev.postern.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Whether a class has a test of its name in its package, as far as the tests of its module are on the class path. */
final class TestBeside {

    static final ArchCondition<JavaClass> EXISTS = new ArchCondition<>("have a test of its name beside it") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String test = type.getName() + "Test";
            if (TestBeside.class.getResource("/" + test.replace('.', '/') + ".class") == null) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " has no test " + test));
            }
        }
    };

    private TestBeside() {}
}
