package dev.postern.domain.operation.routine;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectHas;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/** Has a routine properties of those values, whichever of its name it is? */
record RoutineHas(String kind, ObjectName.InSchema name, Map<Property, Option<Definition>> values) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(name)) {
            return Finding.cannotTell(name.describe() + " was not looked up");
        }
        return catalog.only(name)
                .map(found -> judge(catalog, found))
                .getOrElse(() -> Finding.open(name.describe() + " does not exist"));
    }

    @Override
    public Scope scope() {
        return Scope.of(name);
    }

    @Override
    public String describe() {
        return kind + " " + name.sql() + " has "
                + values.map(value -> value._2()
                                .map(given -> value._1() + " " + given.text())
                                .getOrElse("no " + value._1()))
                        .mkString(", ");
    }

    private Finding judge(Catalog catalog, DatabaseObject found) {
        return Finding.all(
                values.toVector().map(value -> new ObjectHas(found.name(), value._1(), value._2()).ask(catalog)));
    }
}
