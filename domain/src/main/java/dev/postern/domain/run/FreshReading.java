package dev.postern.domain.run;

import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Walk;

/** Puts what the server answers now in place of what a walk knew or projected. */
record FreshReading(CatalogReader catalogs) {

    /** The walk as far as its next steps and what waits depend on it. */
    Walk of(Walk walk) {
        return of(walk, walk.nearby());
    }

    /** The walk where the server alone knows what a step has come to. */
    Walk behind(PlannedStep step, Walk walk) {
        return of(walk, walk.nearby().and(step.operation().scope()));
    }

    private Walk of(Walk walk, Scope scope) {
        return walk.withCatalog(walk.catalog().refreshed(catalogs.read(scope)));
    }
}
