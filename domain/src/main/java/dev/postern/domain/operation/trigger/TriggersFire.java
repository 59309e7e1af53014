package dev.postern.domain.operation.trigger;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectHas;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Do all triggers on a table fire at those times? Those of constraints are not listed; a table without any is open. */
record TriggersFire(QualifiedName table, Option<Definition> value) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Finding there = new TableExists(table).ask(catalog);
        Seq<Finding> each = on(catalog, table)
                .map(trigger -> new ObjectHas(trigger.name(), ChangeFiring.FIRING, value).ask(catalog));
        return each.isEmpty() && there.holds()
                ? Finding.open("no trigger on " + table + " shows it")
                : Finding.all(Vector.of(there).appendAll(each));
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(table));
    }

    @Override
    public String describe() {
        return "every trigger on " + table + " is as "
                + value.map(Definition::text).getOrElse("ENABLE") + " leaves it";
    }

    static Seq<DatabaseObject> on(Catalog catalog, QualifiedName table) {
        return catalog.objects()
                .in(new ObjectName.Relation(table))
                .filter(object -> object.name()
                        .equals(new ObjectName.OnRelation(
                                ObjectClass.TRIGGER, table, object.name().identifier())));
    }
}
