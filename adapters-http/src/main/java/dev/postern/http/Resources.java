package dev.postern.http;

import dev.postern.domain.watch.ServingTerms.Deferral;
import dev.postern.http.answer.Answers;
import dev.postern.http.catalog.CatalogResource;
import dev.postern.http.deferred.DeferredResource;
import dev.postern.http.health.HealthResource;
import dev.postern.http.locks.LocksResource;
import dev.postern.http.metrics.MetricsResource;
import dev.postern.http.migrations.MigrationsResource;
import dev.postern.http.openapi.OpenApiResource;
import dev.postern.http.page.PageResource;
import dev.postern.http.plan.PlanResource;
import dev.postern.http.ready.ReadyResource;
import dev.postern.http.runs.RunsResource;
import dev.postern.http.status.StatusResource;
import io.javalin.config.RoutesConfig;
import java.time.InstantSource;

/** All that can be asked for, but for the events. */
record Resources(Watched watched, Readings readings, Answers answers, InstantSource clock) {

    void register(RoutesConfig routes, Deferral deferral) {
        new HealthResource().register(routes);
        new ReadyResource(answers, readings.now(), deferral).register(routes);
        new StatusResource(answers, readings.now()).register(routes);
        new MigrationsResource(answers, readings.now(), readings.slow(), watched.history()).register(routes);
        new DeferredResource(answers, readings.now()).register(routes);
        new RunsResource(answers, readings.slow(), watched.history()).register(routes);
        new PlanResource(answers, readings.plan()).register(routes);
        new CatalogResource(answers, readings.slow(), watched.schema()).register(routes);
        new LocksResource(answers, readings.locks()).register(routes);
        new MetricsResource(answers, readings.now(), readings.quick(), watched.history(), watched.meters(), clock)
                .register(routes);
        new OpenApiResource().register(routes);
        new PageResource(
                        watched.name(),
                        answers,
                        readings.now(),
                        readings.plan(),
                        readings.slow(),
                        watched.history(),
                        watched.schema())
                .register(routes);
    }
}
