package dev.postern.http.ready;

import dev.postern.domain.watch.ServingTerms.Deferral;
import dev.postern.http.answer.Answers;
import dev.postern.http.answer.HealthDocument;
import dev.postern.http.answer.Problem;
import dev.postern.http.reading.Kept;
import dev.postern.http.reading.Now;
import dev.postern.http.reading.Reading;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** Says whether the database is as the migrations want it. */
public final class ReadyResource {

    private static final String PATH = "/ready";

    private final Answers answers;
    private final Kept<Now> now;
    private final Deferral deferral;

    public ReadyResource(Answers answers, Kept<Now> now, Deferral deferral) {
        this.answers = answers;
        this.now = now;
        this.deferral = deferral;
    }

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::ready).head(PATH, this::ready);
    }

    private void ready(Context context) {
        answers.when(
                context,
                now.current(),
                reading ->
                        reading.<Runnable>match(new Verdict(context, deferral)).run());
    }

    private record Verdict(Context context, Deferral deferral) implements Reading.Cases<Now, Runnable> {

        @Override
        public Runnable known(Now standing) {
            return () -> Readiness.of(standing).document(deferral).answer(context);
        }

        @Override
        public Runnable forbidden(String reason) {
            return () -> HealthDocument.fail(List.of(reason)).answer(context);
        }

        @Override
        public Runnable unavailable(String reason) {
            return () -> HealthDocument.fail(List.of(reason)).answer(context);
        }

        @Override
        public Runnable broken() {
            return () -> Problem.unexpected().answer(context);
        }
    }
}
