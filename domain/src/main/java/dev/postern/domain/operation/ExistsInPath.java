package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import io.vavr.collection.Seq;

/**
 * Is there an object of that name in one of the schemas where it is looked for? Of several the first is meant (PostgreSQL
 * manual, 5.10.3).
 *
 * @param kind what it is to be, for people: {@code collation}
 * @param candidates the names that the written one may stand for, in the order of the search path, at least one
 */
public record ExistsInPath(String kind, Seq<ObjectName> candidates) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (candidates.exists(name -> catalog.object(name).isDefined())) {
            return Finding.holds(describe());
        }
        if (!candidates.forAll(catalog::covers)) {
            return Finding.cannotTell(description() + " was not looked up");
        }
        return ExtensionContents.notYetKnown(catalog)
                .map(extension -> Finding.cannotTell(extension + " may bring " + description()))
                .getOrElse(() -> Finding.missing(new Missing(candidates.head(), description())));
    }

    @Override
    public Scope scope() {
        return candidates.map(Scope::of).fold(Scope.EMPTY, Scope::and);
    }

    @Override
    public String describe() {
        return description() + " exists";
    }

    private String description() {
        ObjectName first = candidates.head();
        return kind + " "
                + (candidates.size() == 1
                        ? first.sql()
                        : first.family().identifier().sql());
    }
}
