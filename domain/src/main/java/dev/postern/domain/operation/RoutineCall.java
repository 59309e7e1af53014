package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/**
 * A routine as a call names it: which of several of that name is meant follows from the types of the arguments
 * (PostgreSQL manual, 10.3).
 *
 * @param candidates the qualified names that the written one may stand for, at least one
 */
public record RoutineCall(Seq<QualifiedName> candidates, Arguments arguments) {

    private static final Identifier OF_THE_SYSTEM = new Identifier("pg_catalog");

    /** The names that it may stand for, whatever the arguments. */
    public Seq<ObjectName> names() {
        return candidates.map(name -> new ObjectName.InSchema(ObjectClass.ROUTINE, name));
    }

    /** What there is of that name, whatever its parameters. */
    Seq<DatabaseObject> named(Catalog catalog) {
        return names().flatMap(catalog.objects()::family);
    }

    /**
     * What may be meant: what certainly does not take the arguments is left out. The system's routines are many, and
     * most of them take more than their types say; of them nothing is left out.
     */
    Seq<DatabaseObject> among(Catalog catalog) {
        Coercions coercions = new Coercions(catalog);
        return named(catalog)
                .filter(routine ->
                        isOfTheSystem(routine) || RoutineSignature.of(routine).mayTake(arguments, coercions));
    }

    /** The routines that somebody made and that may be meant. */
    public Seq<DatabaseObject> made(Catalog catalog) {
        return among(catalog).reject(RoutineCall::isOfTheSystem);
    }

    /** Whether whatever may be meant does nothing but compute what it returns; not so of the system's own. */
    public boolean isComputing(RoutineBodies bodies, Catalog catalog) {
        Seq<DatabaseObject> meant = made(catalog);
        return !meant.isEmpty() && meant.forAll(bodies::isComputing);
    }

    private static boolean isOfTheSystem(DatabaseObject routine) {
        return routine.name()
                .qualifiedIn(ObjectClass.ROUTINE)
                .exists(name -> name.schema().equals(OF_THE_SYSTEM));
    }

    /** What must have been read to tell. */
    Scope scope() {
        return names().map(Scope::of).fold(Coercions.scope(arguments), Scope::and);
    }

    /** The name as far as it is certain, with the arguments where they matter. */
    String describe() {
        return "function "
                + (candidates.size() == 1
                        ? candidates.head().sql()
                        : candidates.head().name().sql());
    }
}
