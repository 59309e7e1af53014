package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Is there a routine of that name, with whatever arguments, in one of the schemas where it is looked for? Which of
 * several is meant follows from the types of the arguments, which only the server knows (PostgreSQL manual, 10.3).
 *
 * @param candidates the qualified names that the written one may stand for, at least one
 */
public record RoutineExists(Seq<QualifiedName> candidates) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Seq<ObjectName> names = names();
        Option<ObjectName> found =
                names.find(name -> !catalog.objects().family(name).isEmpty());
        if (found.isDefined()) {
            return Finding.holds(found.get().describe() + " exists");
        }
        if (!names.forAll(catalog::covers)) {
            return Finding.cannotTell(names.head().describe() + " was not looked up");
        }
        return ExtensionContents.notYetKnown(catalog)
                .map(extension -> Finding.cannotTell(extension + " may bring " + description()))
                .getOrElse(() -> Finding.missing(new Missing(names.head(), description())));
    }

    @Override
    public Scope scope() {
        return names().map(Scope::of).fold(Scope.EMPTY, Scope::and);
    }

    @Override
    public String describe() {
        return description() + " exists";
    }

    private String description() {
        return "function "
                + (candidates.size() == 1
                        ? candidates.head().sql()
                        : candidates.head().name().sql());
    }

    private Seq<ObjectName> names() {
        return candidates.map(name -> new ObjectName.InSchema(ObjectClass.ROUTINE, name));
    }
}
