package dev.postern.http.openapi;

import dev.postern.http.answer.Body;
import dev.postern.http.answer.Resource;
import io.javalin.config.RoutesConfig;

/** Gives the description of the interface (OpenAPI 3.1). */
public final class OpenApiResource {

    private static final String PATH = "/openapi.json";

    private final Body document =
            Body.text("application/json", Resource.read("/dev/postern/http/openapi/openapi.json"));

    public void register(RoutesConfig routes) {
        routes.get(PATH, document::answer).head(PATH, document::answer);
    }
}
