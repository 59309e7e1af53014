package dev.postern.http.metrics;

import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.watch.PoolFigures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** What is measured in this process: how long reading takes, connections, the JVM. */
public final class Meters {

    private static final String READING = "postern.reading";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Of the JVM and of a pool of connections. */
    public Meters(Supplier<PoolFigures> pool) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        connections("active", pool, PoolFigures::active);
        connections("idle", pool, PoolFigures::idle);
        connections("awaited", pool, PoolFigures::waiting);
    }

    /** The database, whose ledger and catalog are read with a look at the clock. */
    public TargetDatabase timing(TargetDatabase database) {
        return new TimedDatabase(database, this);
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    <T> T timed(String what, Supplier<T> reading) {
        long begin = System.nanoTime();
        try {
            return reading.get();
        } finally {
            Timer.builder(READING)
                    .description("How long it took to read the ledger or the catalog")
                    .tag("what", what)
                    .register(registry)
                    .record(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private void connections(String state, Supplier<PoolFigures> pool, ToIntFunction<PoolFigures> figure) {
        Gauge.builder("postern.connections", pool, each -> figure.applyAsInt(each.get()))
                .description("Connections to the database")
                .tag("state", state)
                .strongReference(true)
                .register(registry);
    }
}
