package dev.postern.http.plan;

import dev.postern.domain.run.RunReport;
import dev.postern.http.answer.Answers;
import dev.postern.http.answer.Body;
import dev.postern.http.answer.Rendered;
import dev.postern.http.reading.Kept;
import dev.postern.http.status.StatusDocument;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Says what {@code up} would do now. */
public final class PlanResource {

    private static final String PATH = "/api/v1/plan";

    private final Answers answers;
    private final Kept<RunReport> plan;
    private final Rendered<RunReport> document = new Rendered<>(report -> Body.json(StatusDocument.of(report)));

    public PlanResource(Answers answers, Kept<RunReport> plan) {
        this.answers = answers;
        this.plan = plan;
    }

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::plan).head(PATH, this::plan);
    }

    private void plan(Context context) {
        answers.answer(context, plan.current(), document);
    }
}
