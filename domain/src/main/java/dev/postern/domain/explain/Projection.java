package dev.postern.domain.explain;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;

/** What is known of a catalog at one moment: what was read of it, or what the statements before have made. */
record Projection(Catalog catalog) {

    /** The catalog of a database that has just been created, of which nothing else is known. */
    static final Projection UNTOUCHED = new Projection(new Catalog(
            Catalog.EMPTY.covered(),
            LinkedHashSet.of("public", "pg_catalog", "information_schema").map(Identifier::new),
            Catalog.EMPTY.relations(),
            Catalog.EMPTY.objects(),
            Catalog.EMPTY.comments(),
            Catalog.EMPTY.renderings()));

    Projection after(GuardedOperation operation) {
        return new Projection(operation.in(catalog).operation().project(catalog));
    }

    /** How an operation would be taken back that runs now. */
    InverseExplanation inverse(GuardedOperation guarded) {
        Operation operation = guarded.operation();
        boolean observable = Understanding.hasGoal(operation);
        if (observable && operation.goal().ask(catalog).holds()) {
            return InverseExplanation.of(Inverse.nothing("what it is to achieve is so already"));
        }
        boolean known = guarded.needs().forAll(need -> need.ask(catalog).holds());
        if (!known && observable) {
            return InverseExplanation.FROM_CATALOG;
        }
        InverseExplanation inverse =
                InverseExplanation.of(operation.inverse(catalog, after(guarded).catalog()));
        boolean written = inverse.way() == InverseExplanation.Way.IRREVERSIBLE
                && !operation.drops().isEmpty();
        return written ? InverseExplanation.FROM_CATALOG : inverse;
    }
}
