package dev.postern.domain.operation.textsearch;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER MAPPING REPLACE}: another dictionary wherever a configuration has that one.
 *
 * @param tokens the types of tokens for which it is replaced; none for all of them
 * @param from the dictionary in the catalog's words, and so is {@code to}
 * @param uses that both dictionaries are there
 */
public record ReplaceDictionary(ObjectName name, Seq<String> tokens, String from, String to, Uses uses)
        implements Operation {

    @Override
    public String kind() {
        return "alter mapping";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(name);
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new ObjectExists(Mappings.KIND, name)).appendAll(uses.needs());
    }

    @Override
    public Guard goal() {
        return new Replaced(this);
    }

    @Override
    public Footprint footprint() {
        return uses.footprint().reading(name, Aspect.EXISTENCE, Aspect.SHAPE).writing(name, Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        return affected(before)
                .foldLeft(
                        before,
                        (catalog, mapping) ->
                                catalog.with(name, Mappings.KIND, mapping._1(), Option.some(replaced(mapping._2()))));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return new Inverse.Statements(affected(before)
                .toVector()
                .map(mapping -> "ALTER TEXT SEARCH CONFIGURATION " + name.sql() + " ALTER MAPPING FOR "
                        + Mappings.token(mapping._1()) + " WITH " + mapping._2().text()));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    private Map<Property, Definition> affected(Catalog catalog) {
        return catalog.object(name)
                .<Map<Property, Definition>>map(Mappings::of)
                .getOrElse(io.vavr.collection.LinkedHashMap.empty())
                .filterKeys(mapping -> tokens.isEmpty() || tokens.contains(Mappings.token(mapping)))
                .filterValues(dictionaries -> list(dictionaries).contains(from));
    }

    private Definition replaced(Definition dictionaries) {
        return Definition.server(
                list(dictionaries).map(each -> each.equals(from) ? to : each).mkString(", "));
    }

    private static Seq<String> list(Definition dictionaries) {
        return Vector.of(dictionaries.text().split(", "));
    }

    private record Replaced(ReplaceDictionary change) implements Guard {
        @Override
        public Finding ask(Catalog catalog) {
            Finding exists = new ObjectExists(Mappings.KIND, change.name()).ask(catalog);
            if (!exists.holds()) {
                return exists;
            }
            Map<Property, Definition> left = change.affected(catalog);
            return left.isEmpty()
                    ? Finding.holds(describe())
                    : Finding.open(change.name().describe() + " has " + change.from() + " in "
                            + left.keySet().mkString(", "));
        }

        @Override
        public Scope scope() {
            return Scope.of(change.name());
        }

        @Override
        public String describe() {
            return change.name().describe() + " has " + change.from() + " nowhere";
        }
    }
}
