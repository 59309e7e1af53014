package dev.postern.http.migrations;

import dev.postern.domain.watch.RunHistory;
import dev.postern.http.answer.Answers;
import dev.postern.http.answer.Body;
import dev.postern.http.answer.Listing;
import dev.postern.http.answer.Paging;
import dev.postern.http.reading.Kept;
import dev.postern.http.reading.Lane;
import dev.postern.http.reading.Now;
import dev.postern.http.reading.Source;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Lists migrations, and tells all about one. */
public final class MigrationsResource {

    private static final String PATH = "/api/v1/migrations";
    private static final String ONE = PATH + "/{id}";

    private final Answers answers;
    private final Kept<Now> now;
    private final Lane lane;
    private final RunHistory history;

    public MigrationsResource(Answers answers, Kept<Now> now, Lane lane, RunHistory history) {
        this.answers = answers;
        this.now = now;
        this.lane = lane;
        this.history = history;
    }

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::list).head(PATH, this::list).get(ONE, this::one).head(ONE, this::one);
    }

    private void list(Context context) {
        Paging paging = Paging.of(context);
        answers.answer(
                context,
                now.current(),
                read -> Body.json(Listing.of(
                        paging,
                        read.report().migrations().stream()
                                .map(MigrationSummary::of)
                                .toList())));
    }

    /** What the ledger remembers of it is read for this request alone. */
    private void one(Context context) {
        String id = context.pathParam("id");
        answers.maybe(
                context,
                lane.with(
                        now.current(),
                        standing -> new Source<>(() -> standing.report().migrations().stream()
                                .filter(migration -> migration.id().equals(id))
                                .findFirst()
                                .map(migration -> MigrationDocument.of(migration, history.historyOf(id))))),
                found -> found.map(Body::json));
    }
}
