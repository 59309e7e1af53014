package dev.postern.domain.testing;

import dev.postern.domain.catalog.ObjectName;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Chooses names as PostgreSQL does: the first that nothing else has, with a number behind it from the second on. */
interface NameChoice {

    NameChoice NONE_TAKEN = name -> false;

    boolean isTaken(ObjectName name);

    default <T extends ObjectName> T firstFree(IntFunction<T> candidate) {
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(candidate)
                .filter(name -> !isTaken(name))
                .findFirst()
                .orElseThrow();
    }

    static String suffix(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }
}
