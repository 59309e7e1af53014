package dev.postern.domain.migration;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.function.Function;

/**
 * How a statement reads whose names are looked up in several schemas: what it means is known only on a catalog. Two
 * readings of the same statement with the same choice are the same.
 *
 * @param lookups the names, each once
 * @param reading what the statement means with a choice for each of them; pure
 */
public record PathReading(Seq<Lookup> lookups, Function<Map<Lookup, ObjectName>, Analyzed> reading) {

    /** The same readings of another text. */
    PathReading saying(SqlStatement other) {
        return new PathReading(lookups, chosen -> reading.apply(chosen).saying(other));
    }

    Analyzed in(Catalog catalog) {
        return reading.apply(lookups.toLinkedMap(each -> each, each -> each.in(catalog)));
    }

    /** One reading for each place in the search path, as if everything were there. */
    Seq<Analyzed> throughout() {
        int places = lookups.map(each -> each.candidates().size()).max().getOrElse(0);
        return Vector.range(0, places).map(place -> reading.apply(choice(place)));
    }

    private Map<Lookup, ObjectName> choice(int place) {
        return lookups.foldLeft(
                LinkedHashMap.<Lookup, ObjectName>empty(),
                (chosen, each) -> chosen.put(
                        each,
                        each.candidates().get(Math.min(place, each.candidates().size() - 1))));
    }
}
