package dev.postern.http.status;

import dev.postern.http.answer.Answers;
import dev.postern.http.answer.Body;
import dev.postern.http.answer.Rendered;
import dev.postern.http.reading.Kept;
import dev.postern.http.reading.Now;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Gives every migration with its operations. */
public final class StatusResource {

    private static final String PATH = "/api/v1/status";

    private final Answers answers;
    private final Kept<Now> now;
    private final Rendered<Now> document = new Rendered<>(now -> Body.json(StatusDocument.of(now.report())));

    public StatusResource(Answers answers, Kept<Now> now) {
        this.answers = answers;
        this.now = now;
    }

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::status).head(PATH, this::status);
    }

    private void status(Context context) {
        answers.answer(context, now.current(), document);
    }
}
