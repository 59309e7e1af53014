package dev.postern.http.runs;

import dev.postern.domain.watch.RecordedStep;
import dev.postern.domain.watch.RunHistory;
import dev.postern.domain.watch.RunRecord;
import dev.postern.http.answer.Answers;
import dev.postern.http.answer.Body;
import dev.postern.http.answer.Listing;
import dev.postern.http.answer.Paging;
import dev.postern.http.reading.Lane;
import dev.postern.http.reading.Source;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;

/** Lists runs, and tells what one wrote. */
public final class RunsResource {

    private static final String PATH = "/api/v1/runs";
    private static final String ONE = PATH + "/{id}";

    private final Answers answers;
    private final Lane lane;
    private final RunHistory history;

    public RunsResource(Answers answers, Lane lane, RunHistory history) {
        this.answers = answers;
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
                lane.patiently(lane.read(new Source<>(() -> history.runs(paging.stretch())))),
                runs -> Body.json(Listing.of(paging, runs.items(), runs.total())));
    }

    private void one(Context context) {
        long id = number(context.pathParam("id"));
        answers.maybe(
                context,
                lane.patiently(lane.read(new Source<>(
                        () -> history.run(id).map(run -> new Document(1, run, history.stepsOf(id)))))),
                found -> found.map(Body::json));
    }

    /** The number of a run, as a path has it; anything else is refused with 400. */
    public static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new BadRequestResponse("a run has a number");
        }
        return Long.parseLong(text);
    }

    private record Document(int version, RunRecord run, List<RecordedStep> steps) {}
}
