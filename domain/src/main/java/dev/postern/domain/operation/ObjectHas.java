package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Scope;
import io.vavr.control.Option;

/**
 * Has an object, a relation or a part of one, a property of that value? One that differs, or that cannot be compared,
 * is there to be changed, so it contradicts nothing.
 *
 * @param value the value; none for what PostgreSQL gives by itself
 * @param question how to ask for the value in the server's words, if it is not in them
 */
public record ObjectHas(ObjectName name, Property property, Option<Definition> value, Option<Rendering> question)
        implements Guard {

    public ObjectHas(ObjectName name, Property property, Option<Definition> value) {
        this(name, property, value, Option.none());
    }

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(name)) {
            return Finding.cannotTell(name.describe() + " was not looked up");
        }
        if (!catalog.has(name)) {
            return Finding.open(name.describe() + " does not exist");
        }
        Option<Definition> found = catalog.object(name).flatMap(object -> object.property(property));
        boolean same = found.isEmpty()
                ? value.isEmpty()
                : value.exists(wanted -> likeness(catalog, wanted, found.get()) == Likeness.SAME);
        String is = name.describe() + " has "
                + found.map(each -> property + " " + each.text()).getOrElse("no " + property);
        return same ? Finding.holds(is) : Finding.open(is);
    }

    @Override
    public Scope scope() {
        return Scope.of(name).rendering(question);
    }

    @Override
    public String describe() {
        return name.describe() + " has "
                + value.map(wanted -> property + " " + wanted.text()).getOrElse("no " + property);
    }

    private Likeness likeness(Catalog catalog, Definition wanted, Definition found) {
        Likeness atOnce = wanted.likeness(found);
        if (atOnce == Likeness.SAME) {
            return atOnce;
        }
        return question.map(asked -> catalog.likeness(asked, found)).getOrElse(() -> wanted.likeness(found));
    }
}
