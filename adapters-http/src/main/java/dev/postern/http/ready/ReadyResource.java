package dev.postern.http.ready;

import dev.postern.http.answer.HealthDocument;
import dev.postern.http.answer.Problem;
import dev.postern.http.reading.StatusAnswers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** Says whether the database is as the migrations want it. */
public final class ReadyResource {

    private static final String PATH = "/ready";

    private final StatusAnswers answers;

    public ReadyResource(StatusAnswers answers) {
        this.answers = answers;
    }

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::ready).head(PATH, this::ready);
    }

    private void ready(Context context) {
        answers.answer(
                context,
                reading -> reading.<Runnable>fold(
                                report -> () -> HealthDocument.of(NotReady.reasons(report))
                                        .answer(context),
                                reason ->
                                        () -> HealthDocument.of(List.of(reason)).answer(context),
                                () -> () -> Problem.unexpected().answer(context))
                        .run());
    }
}
