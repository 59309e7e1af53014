package dev.postern.http.metrics;

import dev.postern.domain.watch.RunFigures;
import dev.postern.domain.watch.RunHistory;
import dev.postern.domain.watch.Stretch;
import dev.postern.http.answer.Answers;
import dev.postern.http.reading.Kept;
import dev.postern.http.reading.Lane;
import dev.postern.http.reading.Now;
import dev.postern.http.reading.Reading;
import dev.postern.http.reading.Source;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Gives figures to Prometheus. Those about the database are missing while it is away, and {@code postern_up} is 0. */
public final class MetricsResource {

    private static final String PATH = "/metrics";
    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final double MILLIS = 1000.0;

    private final Answers answers;
    private final Kept<Now> now;
    private final Lane lane;
    private final RunHistory history;
    private final PrometheusMeterRegistry registry;
    private final InstantSource clock;
    private final AtomicReference<Optional<Standing>> latest = new AtomicReference<>(Optional.empty());
    private final MultiGauge counts;
    private final MultiGauge sums;
    private final MultiGauge longest;

    public MetricsResource(
            Answers answers, Kept<Now> now, Lane lane, RunHistory history, Meters meters, InstantSource clock) {
        this.answers = answers;
        this.now = now;
        this.lane = lane;
        this.history = history;
        this.registry = meters.registry();
        this.clock = clock;
        this.counts = byKind("postern.operations.recent", "Operations that ran in the last seven days");
        this.sums = byKind("postern.operations.recent.seconds", "How long those took together");
        this.longest = byKind("postern.operations.recent.seconds.longest", "How long the longest of those took");
        Gauge.builder("postern.up", latest, each -> known(each).isPresent() ? 1 : 0)
                .description("Whether the database could be read")
                .register(registry);
        gauge("postern.migrations.pending", "Migrations that are still to be run", Standing::pending);
        gauge("postern.operations.deferred", "Operations that wait", each -> each.waiting("deferred"));
        gauge("postern.operations.blocked", "Operations that waited and failed", each -> each.waiting("blocked"));
        gauge("postern.operations.failed", "Operations that failed", Standing::failed);
        gauge("postern.waiting.oldest.seconds", "For how long the oldest has waited", Standing::oldest);
        gauge("postern.run.active", "Whether a run is under way", Standing::running);
        gauge("postern.run.lock.waiting", "Whether that run waits for a lock", Standing::blocked);
        gauge(
                "postern.run.lock.waits.recent",
                "Waits for a lock in the last seven days",
                each -> each.figures().lockWaits());
        gauge("postern.run.last.success", "Whether the last run went well", Standing::lastOutcome);
        gauge("postern.run.last.duration.seconds", "How long the last run took", Standing::lastSeconds);
        gauge("postern.run.last.end.seconds", "When the last run ended, in Unix time", Standing::lastEnd);
    }

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::metrics).head(PATH, this::metrics);
    }

    private void metrics(Context context) {
        Reading.Cases<Standing, Optional<Standing>> orNone = new OrNone();
        answers.when(
                context,
                lane.with(
                        now.current(),
                        standing -> new Source<>(() -> new Standing(
                                standing,
                                history.figures(),
                                history.runs(new Stretch(0, 2)).items().stream()
                                        .filter(run -> run.outcome().isPresent())
                                        .findFirst(),
                                clock.instant()))),
                reading -> {
                    latest.set(reading.match(orNone));
                    kinds();
                    context.contentType(CONTENT_TYPE).result(registry.scrape());
                });
    }

    private static Optional<Standing> known(AtomicReference<Optional<Standing>> latest) {
        return Optional.ofNullable(latest.get()).flatMap(Function.identity());
    }

    private void kinds() {
        List<RunFigures.OfKind> all =
                known(latest).map(standing -> standing.figures().kinds()).orElse(List.of());
        counts.register(rows(all, RunFigures.OfKind::count), true);
        sums.register(rows(all, kind -> kind.totalMillis() / MILLIS), true);
        longest.register(rows(all, kind -> kind.longestMillis() / MILLIS), true);
    }

    private static Iterable<MultiGauge.Row<?>> rows(
            List<RunFigures.OfKind> kinds, ToDoubleFunction<RunFigures.OfKind> figure) {
        Stream<MultiGauge.Row<?>> rows =
                kinds.stream().map(kind -> MultiGauge.Row.of(Tags.of("kind", kind.kind()), figure.applyAsDouble(kind)));
        return rows.toList();
    }

    private MultiGauge byKind(String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<Standing> figure) {
        Gauge.builder(
                        name,
                        latest,
                        each -> known(each).map(figure::applyAsDouble).orElse(Double.NaN))
                .description(description)
                .register(registry);
    }

    private static final class OrNone implements Reading.Cases<Standing, Optional<Standing>> {

        @Override
        public Optional<Standing> known(Standing value) {
            return Optional.of(value);
        }

        @Override
        public Optional<Standing> forbidden(String reason) {
            return Optional.empty();
        }

        @Override
        public Optional<Standing> unavailable(String reason) {
            return Optional.empty();
        }

        @Override
        public Optional<Standing> broken() {
            return Optional.empty();
        }
    }
}
