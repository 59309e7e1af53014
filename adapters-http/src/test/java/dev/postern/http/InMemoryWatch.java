package dev.postern.http;

import dev.postern.domain.watch.DatabaseSession;
import dev.postern.domain.watch.EventLog;
import dev.postern.domain.watch.LiveRun;
import dev.postern.domain.watch.LockReport;
import dev.postern.domain.watch.LockView;
import dev.postern.domain.watch.RecordedStep;
import dev.postern.domain.watch.RelationDetail;
import dev.postern.domain.watch.RelationPicture;
import dev.postern.domain.watch.RelationSummary;
import dev.postern.domain.watch.RunEvent;
import dev.postern.domain.watch.RunFigures;
import dev.postern.domain.watch.RunHistory;
import dev.postern.domain.watch.RunRecord;
import dev.postern.domain.watch.SchemaView;
import dev.postern.domain.watch.Slice;
import dev.postern.domain.watch.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** A database to watch that is only remembered: two runs, one of which may be under way, and three tables. */
final class InMemoryWatch implements RunHistory, EventLog, LockView, SchemaView {

    static final Instant AT = Instant.parse("2026-11-01T12:00:00Z");
    static final DatabaseSession BLOCKER = new DatabaseSession(
            4711,
            Optional.of("reporting"),
            Optional.of("psql"),
            Optional.of("idle in transaction"),
            Optional.of(AT),
            Optional.of("select * from <orders>"));

    final List<RunEvent> events = new CopyOnWriteArrayList<>();
    private final Optional<LiveRun> live;

    private InMemoryWatch(Optional<LiveRun> live) {
        this.live = live;
    }

    static InMemoryWatch quiet() {
        return new InMemoryWatch(Optional.empty());
    }

    static InMemoryWatch running() {
        RunRecord run = new RunRecord(3, "up", "app", "local", AT, Optional.empty(), Optional.empty(), 1);
        return new InMemoryWatch(Optional.of(new LiveRun(run, Optional.of(waiting(7)))));
    }

    static RunEvent waiting(long id) {
        return event(id, "waiting", Optional.of(BLOCKER));
    }

    static RunEvent event(long id, String phase, Optional<DatabaseSession> blocker) {
        return new RunEvent(
                id,
                3,
                AT,
                phase,
                Optional.of("004/9f3c21ab"),
                Optional.of("create index"),
                Optional.of("public.idx_x"),
                Optional.of("apply"),
                Optional.of(12L),
                5,
                12,
                "Share",
                blocker);
    }

    private static RecordedStep step(String outcome) {
        return new RecordedStep(
                2,
                "004",
                "004/9f3c21ab",
                "create index",
                Optional.of("public.idx_x"),
                outcome,
                "waits for table public.t",
                List.of("table public.t"),
                AT,
                Optional.of(1_500L));
    }

    @Override
    public Slice<RunRecord> runs(Stretch stretch) {
        List<RunRecord> all = List.of(
                new RunRecord(2, "up", "app", "10.0.0.7", AT, Optional.of(AT.plusMillis(390)), Optional.of("done"), 3),
                new RunRecord(1, "up", "app", "local", AT, Optional.empty(), Optional.empty(), 0));
        return new Slice<>(
                all.stream().skip(stretch.offset()).limit(stretch.size()).toList(), all.size());
    }

    @Override
    public Optional<RunRecord> run(long id) {
        return runs(new Stretch(0, 2)).items().stream()
                .filter(run -> run.id() == id)
                .findFirst();
    }

    @Override
    public List<RecordedStep> stepsOf(long run) {
        return List.of(step("deferred"));
    }

    @Override
    public List<RecordedStep> historyOf(String migration) {
        return List.of(step("deferred"));
    }

    @Override
    public List<RecordedStep> waiting() {
        return List.of(step("deferred"));
    }

    @Override
    public Optional<LiveRun> underWay() {
        return live;
    }

    @Override
    public RunFigures figures() {
        return new RunFigures(List.of(new RunFigures.OfKind("create index", 2, 3_000, 2_000)), 1);
    }

    @Override
    public List<RunEvent> after(long id, int most) {
        return events.stream().filter(event -> event.id() > id).limit(most).toList();
    }

    @Override
    public long latest() {
        return events.stream().mapToLong(RunEvent::id).max().orElse(0);
    }

    @Override
    public LockReport locks() {
        return new LockReport(
                Optional.of(BLOCKER),
                List.of(new LockReport.Held("public.orders", "ACCESS EXCLUSIVE")),
                List.of(new LockReport.Wait(BLOCKER, Optional.of("public.orders"), "SHARE", List.of(BLOCKER))));
    }

    @Override
    public Slice<RelationSummary> relations(String filter, Stretch stretch) {
        List<RelationSummary> all = IntStream.range(0, 250)
                .mapToObj(number -> summary("t" + number))
                .filter(summary -> summary.name().contains(filter))
                .toList();
        return new Slice<>(
                all.stream().skip(stretch.offset()).limit(stretch.size()).toList(), all.size());
    }

    @Override
    public Optional<RelationPicture> relation(String schema, String name) {
        return schema.equals("public") && name.equals("orders")
                ? Optional.of(new RelationPicture(
                        detail("orders"),
                        List.of(detail("customers"), detail("items")),
                        List.of(
                                reference("orders", "customers"),
                                reference("items", "orders"),
                                reference("orders", "orders")),
                        2))
                : Optional.empty();
    }

    private static RelationPicture.Reference reference(String from, String to) {
        return new RelationPicture.Reference(
                from + "_" + to + "_fkey", "public", from, List.of("other_id"), "public", to, List.of("id"));
    }

    private static RelationSummary summary(String name) {
        return new RelationSummary("public", name, "table", 2, 1_200, 8_192, Optional.of("who <b>pays</b>"));
    }

    private static RelationDetail detail(String name) {
        return new RelationDetail(
                summary(name),
                List.of(
                        new RelationDetail.ColumnDetail(
                                "id", "bigint", false, Optional.empty(), "primary key", Optional.empty()),
                        new RelationDetail.ColumnDetail(
                                "other_id",
                                "bigint",
                                true,
                                Optional.of("0"),
                                "foreign key",
                                Optional.of("whom it is about"))),
                List.of(new RelationDetail.Part(name + "_pkey", "PRIMARY KEY (id)", "valid")),
                List.of(new RelationDetail.Part(name + "_pkey", "CREATE UNIQUE INDEX …", "not valid")));
    }
}
