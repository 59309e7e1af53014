package dev.postern.http.events;

import dev.postern.domain.watch.EventLog;
import dev.postern.domain.watch.RunEvent;
import dev.postern.http.reading.Lane;
import dev.postern.http.reading.Reading;
import dev.postern.http.reading.Source;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Looks for new events as long as somebody listens, once for all who have heard the same so far, and tells them.
 */
public final class EventFeed implements AutoCloseable {

    private static final int MOST_LISTENERS = 100;
    private static final int MOST_AT_ONCE = 200;
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final EventLog log;
    private final Lane lane;
    private final Set<EventStream> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(EventFeed::daemon);

    /** Of a log, which is read in a lane. */
    public EventFeed(EventLog log, Lane lane) {
        this.log = log;
        this.lane = lane;
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether one more may listen. */
    boolean hasRoom() {
        return listeners.size() < MOST_LISTENERS;
    }

    /** Tells a listener from now on, until it has gone. */
    void tell(EventStream listener) {
        listeners.add(listener);
    }

    /** The id of the latest event; 0 where it cannot be had. */
    long latest() {
        return lane.patiently(lane.read(new Source<>(log::latest))).join().match(new Known<>(0L));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        listeners.forEach(EventStream::end);
        listeners.clear();
    }

    private void look() {
        listeners.removeIf(EventStream::isOver);
        listeners.stream().collect(Collectors.groupingBy(EventStream::heard)).forEach(this::tell);
    }

    private void tell(long heard, List<EventStream> group) {
        List<RunEvent> events = lane.patiently(lane.read(new Source<>(() -> log.after(heard, MOST_AT_ONCE))))
                .join()
                .match(new Known<>(List.of()));
        group.forEach(listener -> listener.offer(events));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "postern-feed");
        thread.setDaemon(true);
        return thread;
    }

    private record Known<T>(T otherwise) implements Reading.Cases<T, T> {

        @Override
        public T known(T value) {
            return value;
        }

        @Override
        public T forbidden(String reason) {
            return otherwise;
        }

        @Override
        public T unavailable(String reason) {
            return otherwise;
        }

        @Override
        public T broken() {
            return otherwise;
        }
    }
}
