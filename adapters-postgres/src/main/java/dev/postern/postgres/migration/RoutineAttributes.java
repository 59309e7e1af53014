package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.routine.RoutineProperty;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Locale;

/** Reads what a routine is beside its parameters, its result and its body, in CREATE and in ALTER. */
final class RoutineAttributes {

    private final WordCursor command;
    private Map<Property, Option<Definition>> values = LinkedHashMap.empty();

    RoutineAttributes(WordCursor command) {
        this.command = command;
    }

    /** What was read, none standing for what PostgreSQL gives by itself. */
    Map<Property, Option<Definition>> values() {
        return values;
    }

    /** Goes behind one attribute, if one comes next. */
    boolean takesOne() {
        return takesBehaviour() || takesStrictness() || takesSecurity() || takesEstimate() || takesSetting();
    }

    private boolean takesBehaviour() {
        if (command.takes("immutable")) {
            return set(RoutineProperty.VOLATILITY, "IMMUTABLE");
        }
        if (command.takes("stable")) {
            return set(RoutineProperty.VOLATILITY, "STABLE");
        }
        if (command.takes("volatile")) {
            return reset(RoutineProperty.VOLATILITY);
        }
        if (command.takes("not leakproof")) {
            return reset(RoutineProperty.LEAKPROOFNESS);
        }
        return command.takes("leakproof") && set(RoutineProperty.LEAKPROOFNESS, "LEAKPROOF");
    }

    private boolean takesStrictness() {
        if (command.takes("called on null input")) {
            return reset(RoutineProperty.STRICTNESS);
        }
        boolean strict = command.takes("returns null on null input") || command.takes("strict");
        return strict && set(RoutineProperty.STRICTNESS, "STRICT");
    }

    private boolean takesSecurity() {
        if (command.takes("external security invoker") || command.takes("security invoker")) {
            return reset(RoutineProperty.SECURITY);
        }
        boolean definer = command.takes("external security definer") || command.takes("security definer");
        return definer && set(RoutineProperty.SECURITY, "SECURITY DEFINER");
    }

    private boolean takesEstimate() {
        if (command.takes("parallel")) {
            String safety = command.word();
            return safety.equals("unsafe")
                    ? reset(RoutineProperty.PARALLEL)
                    : set(RoutineProperty.PARALLEL, safety.toUpperCase(Locale.ROOT));
        }
        if (command.takes("cost")) {
            return number(RoutineProperty.COST, "100");
        }
        return command.takes("rows") && number(RoutineProperty.ROWS, "1000");
    }

    private boolean takesSetting() {
        boolean resets = command.takes("reset");
        if (!resets && !command.takes("set")) {
            return false;
        }
        SettingReading setting = resets ? SettingReading.reset(command) : SettingReading.set(command);
        values = values.put(RoutineProperty.setting(setting.parameter()), setting.value());
        return true;
    }

    private boolean number(Property property, String byDefault) {
        String number = plain(command.token());
        return number.equals(byDefault) ? reset(property) : set(property, number);
    }

    private static String plain(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException noNumber) {
            throw new NotUnderstood("a number: " + number);
        }
    }

    private boolean set(Property property, String value) {
        values = values.put(property, Option.some(Definition.server(value)));
        return true;
    }

    private boolean reset(Property property) {
        values = values.put(property, Option.none());
        return true;
    }
}
