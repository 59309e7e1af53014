package dev.postern.http.health;

import dev.postern.http.answer.HealthDocument;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Says that the process is alive, without asking the database: a migration that runs must not get it killed. */
public final class HealthResource {

    private static final String PATH = "/health";

    public void register(RoutesConfig routes) {
        routes.get(PATH, HealthResource::alive).head(PATH, HealthResource::alive);
    }

    private static void alive(Context context) {
        HealthDocument.pass().answer(context);
    }
}
