package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import io.vavr.control.Option;

/** Compares one property of an object that is wanted with the one that is there. */
record PropertyLikeness(DatabaseObject wanted, DatabaseObject found, Property property, Option<Rendering> question) {

    Finding in(Catalog catalog) {
        Option<Definition> expected = wanted.property(property);
        Option<Definition> actual = found.property(property);
        if (expected.isEmpty() || actual.isEmpty()) {
            return differs(expected, actual);
        }
        Likeness atOnce = expected.get().likeness(actual.get());
        Likeness likeness = atOnce == Likeness.SAME
                ? atOnce
                : question.map(asked -> catalog.likeness(asked, actual.get())).getOrElse(atOnce);
        return new LikenessFinding(
                        Finding.holds(property + " is the same"),
                        () -> differs(expected, actual),
                        property + " of " + found.describe())
                .of(likeness);
    }

    private Finding differs(Option<Definition> expected, Option<Definition> actual) {
        return Finding.contradicted(words(wanted, expected), words(found, actual));
    }

    private String words(DatabaseObject object, Option<Definition> value) {
        return object.describe() + ", "
                + value.map(definition -> property + " " + definition.text()).getOrElse("no " + property);
    }
}
