package dev.postern.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a static field can ever hold anything else than it does now. */
final class StaticState {

    static final ArchCondition<JavaField> NEVER_CHANGE = new ArchCondition<>("never change") {
        @Override
        public void check(JavaField field, ConditionEvents events) {
            change(field)
                    .map(how -> SimpleConditionEvent.violated(field, field.getFullName() + " " + how))
                    .ifPresent(events::add);
        }
    };

    private static final Set<Class<?>> CHANGING =
            Set.of(StringBuilder.class, StringBuffer.class, ThreadLocal.class, Date.class);
    private static final Pattern FIXED =
            Pattern.compile("java\\.util\\.(ImmutableCollections|Collections)\\$(?!Synchronized|Checked|SetFromMap).*");

    private StaticState() {}

    private static Optional<String> change(JavaField field) {
        JavaClass type = field.getRawType();
        if (field.getModifiers().contains(SYNTHETIC)) {
            return Optional.empty(); // the compiler's own, such as an enum's values
        }
        if (!field.getModifiers().contains(FINAL)) {
            return Optional.of("is not final");
        }
        if (type.isArray()) {
            return Optional.of("is an array");
        }
        if (CHANGING.stream().anyMatch(type::isAssignableTo)
                || type.getPackageName().startsWith("java.util.concurrent")) {
            return Optional.of("is made to change");
        }
        return mayHoldCollection(type) ? changeOf(value(field)) : Optional.empty();
    }

    private static boolean mayHoldCollection(JavaClass type) {
        return type.isAssignableTo(Collection.class)
                || type.isAssignableTo(Map.class)
                || type.isEquivalentTo(Object.class);
    }

    /** The declared type says nothing here: {@code List.of()} and {@code new ArrayList<>()} are both a List. */
    private static Optional<String> changeOf(@Nullable Object value) {
        if (!(value instanceof Collection || value instanceof Map)) {
            return Optional.empty();
        }
        String type = value.getClass().getName();
        return FIXED.matcher(type).matches() ? Optional.empty() : Optional.of("holds a " + type);
    }

    private static @Nullable Object value(JavaField field) {
        Field reflected = field.reflect();
        reflected.setAccessible(true);
        try {
            return reflected.get(null);
        } catch (IllegalAccessException refused) {
            throw new IllegalStateException("cannot read " + field.getFullName(), refused);
        }
    }
}
