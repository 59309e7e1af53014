package dev.postern.http.locks;

import dev.postern.domain.watch.DatabaseSession;
import dev.postern.domain.watch.LockReport;
import dev.postern.http.answer.Answers;
import dev.postern.http.answer.Body;
import dev.postern.http.reading.Kept;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Says who holds and who waits while a run is on. */
public final class LocksResource {

    private static final String PATH = "/api/v1/locks";

    private final Answers answers;
    private final Kept<LockReport> locks;

    public LocksResource(Answers answers, Kept<LockReport> locks) {
        this.answers = answers;
        this.locks = locks;
    }

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::locks).head(PATH, this::locks);
    }

    private void locks(Context context) {
        answers.answer(
                context, locks.current(), read -> Body.json(new Document(1, read.run(), read.holds(), read.waits())));
    }

    private record Document(
            int version, Optional<DatabaseSession> run, List<LockReport.Held> holds, List<LockReport.Wait> waits) {}
}
