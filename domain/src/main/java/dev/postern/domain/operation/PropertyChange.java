package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Another value for one property of an object, of a relation or of a part of one. */
public interface PropertyChange extends Operation {

    ObjectName name();

    /** What the object is, in PostgreSQL's words. */
    String objectKind();

    Property property();

    /** The value that it gets; none for what PostgreSQL gives by itself. */
    Option<Definition> value();

    /** That the object is there, and whatever the value uses. */
    @Override
    Seq<Guard> needs();

    /** The statement that gives the property a value it had; none if there is no such statement. */
    Option<String> back(Option<Definition> had);

    /** How to ask for the value in the server's words, where it is not in them. */
    default Option<Rendering> question() {
        return Option.none();
    }

    @Override
    default Option<ObjectName> target() {
        return Option.some(name());
    }

    @Override
    default Nature nature() {
        return Nature.PART;
    }

    @Override
    default Guard goal() {
        return new ObjectHas(name(), property(), value(), question());
    }

    @Override
    default Footprint footprint() {
        return Footprint.NONE.reading(name(), Aspect.EXISTENCE, Aspect.SHAPE).writing(name(), Aspect.BEHAVIOUR);
    }

    @Override
    default Catalog project(Catalog before) {
        return before.has(name()) ? before.with(name(), objectKind(), property(), value()) : before;
    }

    @Override
    default Inverse inverse(Catalog before, Catalog after) {
        Option<Definition> had = before.object(name()).flatMap(object -> object.property(property()));
        return back(had)
                .map(Inverse::of)
                .getOrElse(() -> Inverse.irreversible(
                        "there is no way back to the " + property() + " that " + name().describe() + " had"));
    }
}
