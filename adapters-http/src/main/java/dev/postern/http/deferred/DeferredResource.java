package dev.postern.http.deferred;

import dev.postern.http.answer.Answers;
import dev.postern.http.answer.Body;
import dev.postern.http.answer.Listing;
import dev.postern.http.answer.Paging;
import dev.postern.http.reading.Kept;
import dev.postern.http.reading.Now;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Lists what waits: deferred or blocked, with since when. */
public final class DeferredResource {

    private static final String PATH = "/api/v1/deferred";

    private final Answers answers;
    private final Kept<Now> now;

    public DeferredResource(Answers answers, Kept<Now> now) {
        this.answers = answers;
        this.now = now;
    }

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::list).head(PATH, this::list);
    }

    private void list(Context context) {
        Paging paging = Paging.of(context);
        answers.answer(context, now.current(), read -> Body.json(Listing.of(paging, read.waiting())));
    }
}
