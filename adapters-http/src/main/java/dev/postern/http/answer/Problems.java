package dev.postern.http.answer;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what no resource answers: unknown paths and errors. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    public static void register(JavalinConfig config) {
        config.routes.exception(HttpResponseException.class, Problems::refused);
        config.routes.exception(NotFoundResponse.class, Problems::unknownPath);
        config.routes.exception(Exception.class, Problems::unexpected);
        config.router.javaLangErrorHandler(Problems::unexpected);
    }

    private static void refused(HttpResponseException refusal, Context context) {
        Problem.of(refusal.getStatus(), String.valueOf(refusal.getMessage())).answer(context);
    }

    private static void unknownPath(NotFoundResponse refusal, Context context) {
        Problem.of(HttpStatus.NOT_FOUND_404, "there is nothing at this path").answer(context);
    }

    private static void unexpected(Exception error, Context context) {
        LOG.error("unexpected error on {} {}", context.method(), context.path(), error);
        Problem.unexpected().answer(context);
    }

    private static void unexpected(HttpServletResponse response, Error error) {
        LOG.error("unexpected error", error);
        try {
            response.sendError(HttpStatus.INTERNAL_SERVER_ERROR_500);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
