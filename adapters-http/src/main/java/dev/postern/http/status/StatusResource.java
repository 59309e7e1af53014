package dev.postern.http.status;

import dev.postern.http.answer.Problem;
import dev.postern.http.reading.StatusAnswers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.eclipse.jetty.http.HttpStatus;

/** Gives every migration with its operations. */
public final class StatusResource {

    private static final String PATH = "/api/v1/status";

    private final StatusAnswers answers;

    public StatusResource(StatusAnswers answers) {
        this.answers = answers;
    }

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::status).head(PATH, this::status);
    }

    private void status(Context context) {
        answers.answer(
                context,
                reading -> reading.<Runnable>fold(
                                report -> () -> context.json(StatusDocument.of(report)),
                                reason -> () -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE_503, reason)
                                        .answer(context),
                                () -> () -> Problem.unexpected().answer(context))
                        .run());
    }
}
