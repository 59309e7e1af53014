package dev.postern.http.status;

import dev.postern.domain.run.RunReport;
import dev.postern.http.answer.Answers;
import dev.postern.http.answer.Body;
import dev.postern.http.answer.Rendered;
import dev.postern.http.reading.Kept;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Gives every migration with its operations. */
public final class StatusResource {

    private static final String PATH = "/api/v1/status";

    private final Answers answers;
    private final Kept<RunReport> status;
    private final Rendered<RunReport> document = new Rendered<>(report -> Body.json(StatusDocument.of(report)));

    public StatusResource(Answers answers, Kept<RunReport> status) {
        this.answers = answers;
        this.status = status;
    }

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::status).head(PATH, this::status);
    }

    private void status(Context context) {
        answers.answer(context, status.current(), document);
    }
}
