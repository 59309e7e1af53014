package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.Lookup;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What one statement means, depending on what its names stand for. Each choice is read once, for a catalog asks for the
 * same one again and again. Safe for use by several threads.
 */
final class Readings {

    private final Function<Map<Lookup, ObjectName>, Seq<Analyzed>> reader;
    private final Seq<Analyzed> first;
    private final ConcurrentHashMap<Map<Lookup, ObjectName>, Seq<Analyzed>> read = new ConcurrentHashMap<>();

    /**
     * Of a statement.
     *
     * @param first what it means where every name stands for the first that it may stand for
     */
    Readings(Function<Map<Lookup, ObjectName>, Seq<Analyzed>> reader, Seq<Analyzed> first) {
        this.reader = reader;
        this.first = first;
    }

    /** What a part of the statement means; a choice does not change which parts there are. */
    Analyzed of(Map<Lookup, ObjectName> chosen, int part) {
        boolean usual =
                chosen.forAll(each -> each._2().equals(each._1().candidates().head()));
        Seq<Analyzed> parts = usual ? first : read.computeIfAbsent(chosen, reader);
        return parts.size() == first.size() ? parts.get(part) : first.get(part);
    }
}
