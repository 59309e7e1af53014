package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Is there a routine of that name in one of the schemas where it is looked for? One that certainly does not take the
 * arguments is none; whether another does is for the server to say (PostgreSQL manual, 10.3).
 */
public record RoutineExists(RoutineCall call) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Option<DatabaseObject> found = call.among(catalog).headOption();
        if (found.isDefined()) {
            return Finding.holds(found.get().name().family().describe() + " exists");
        }
        Seq<ObjectName> names = call.names();
        if (!names.forAll(catalog::covers)) {
            return Finding.cannotTell(names.head().describe() + " was not looked up");
        }
        String missing = call.named(catalog).isEmpty()
                ? call.describe()
                : call.describe() + call.arguments().describe();
        return ExtensionContents.notYetKnown(catalog)
                .map(extension -> Finding.cannotTell(extension + " may bring " + missing))
                .getOrElse(() -> Finding.missing(new Missing(names.head(), missing)));
    }

    @Override
    public Scope scope() {
        return call.scope();
    }

    @Override
    public String describe() {
        return call.describe() + " exists";
    }
}
