package dev.postern.domain.operation.routine;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;

/**
 * May a routine take the place of the one with its name and arguments? That has to be of the same kind, with the same
 * result (PostgreSQL manual, CREATE FUNCTION, Notes).
 */
public record RoutineReplaceable(DatabaseObject wanted) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(wanted.name())) {
            return Finding.cannotTell(wanted.describe() + " was not looked up");
        }
        return catalog.object(wanted.name())
                .map(this::judge)
                .getOrElse(() -> Finding.holds("there is no " + wanted.describe() + " to be replaced"));
    }

    @Override
    public Scope scope() {
        return Scope.of(wanted.name());
    }

    @Override
    public String describe() {
        return wanted.describe() + " may take the place of the one of that name";
    }

    private Finding judge(DatabaseObject found) {
        if (!found.kind().equals(wanted.kind())) {
            return Finding.contradicted(wanted.describe(), found.describe());
        }
        return result(found).equals(result(wanted))
                ? Finding.holds(found.describe() + " can be replaced")
                : Finding.contradicted(
                        wanted.describe() + " that returns " + result(wanted),
                        found.describe() + " that returns " + result(found));
    }

    private static String result(DatabaseObject routine) {
        return routine.property(RoutineProperty.RESULT).map(Definition::text).getOrElse("nothing");
    }
}
