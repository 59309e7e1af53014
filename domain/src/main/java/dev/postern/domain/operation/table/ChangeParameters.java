package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.AllHold;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectHas;
import dev.postern.domain.operation.Operation;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code SET (parameter = value, …)} and {@code RESET (parameter, …)} of a relation or a column.
 *
 * @param command the statement up to the name, or up to the column: {@code ALTER TABLE public.orders}
 * @param exists what must be there
 * @param values what each parameter gets; none for what it has by itself
 */
public record ChangeParameters(
        ObjectName name, String command, Seq<Guard> exists, Map<String, Option<Definition>> values)
        implements Operation {

    @Override
    public String kind() {
        return values.values().forAll(Option::isDefined) ? "set parameters" : "reset parameters";
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
        return exists;
    }

    @Override
    public Guard goal() {
        return new AllHold(Vector.ofAll(values).map(each -> new ObjectHas(name, property(each._1()), each._2())));
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE.reading(name, Aspect.EXISTENCE).writing(name, Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        return values.filter(each -> before.has(name))
                .foldLeft(before, (catalog, each) -> catalog.with(name, objectKind(), property(each._1()), each._2()));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Map<String, Option<Definition>> had = values.map((parameter, given) -> new io.vavr.Tuple2<>(
                parameter,
                before.object(name).flatMap((DatabaseObject object) -> object.property(property(parameter)))));
        Map<String, Option<Definition>> given = LinkedHashMap.ofEntries(had.filterValues(Option::isDefined));
        Map<String, Option<Definition>> absent = LinkedHashMap.ofEntries(had.filterValues(Option::isEmpty));
        return new Inverse.Statements(Vector.of(
                        given.isEmpty()
                                ? ""
                                : command + " SET ("
                                        + given.map(each -> each._1() + " = "
                                                        + each._2().get().text())
                                                .mkString(", ") + ")",
                        absent.isEmpty()
                                ? ""
                                : command + " RESET (" + absent.keySet().mkString(", ") + ")")
                .filter(statement -> !statement.isEmpty()));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.SHARE_UPDATE_EXCLUSIVE;
    }

    private String objectKind() {
        return command.contains(" ALTER COLUMN ") ? "column" : "table";
    }

    private static Property property(String parameter) {
        return new Property("parameter " + parameter);
    }
}
