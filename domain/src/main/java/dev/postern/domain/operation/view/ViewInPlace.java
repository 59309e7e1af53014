package dev.postern.domain.operation.view;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectInPlace;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Is there a view of that name with the same query and options? Whether it holds rows is no part of its definition. */
record ViewInPlace(QualifiedName name, DatabaseObject wanted, Map<Property, Rendering> questions, Differing differing)
        implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(name)) {
            return Finding.cannotTell(wanted.describe() + " was not looked up");
        }
        Option<Relation> found = catalog.relation(name);
        if (found.isEmpty()) {
            return Finding.open(wanted.describe() + " does not exist");
        }
        if (!found.get().kind().equals(wanted.kind())) {
            return Finding.contradicted(wanted.describe(), found.get().describe());
        }
        Catalog definitions = catalog.with(wanted.name(), wanted.kind(), CreateView.POPULATION, Option.none());
        return new ObjectInPlace(wanted.without(CreateView.POPULATION), questions, differing).ask(definitions);
    }

    @Override
    public Scope scope() {
        Scope view = differing == Differing.IS_REPLACED
                ? Scope.withWholeDependants(wanted.name())
                : Scope.of(Vector.of(name));
        return view.rendering(questions.values());
    }

    @Override
    public String describe() {
        return wanted.describe() + " as it is defined here";
    }
}
