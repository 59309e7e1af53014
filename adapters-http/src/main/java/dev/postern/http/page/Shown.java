package dev.postern.http.page;

import dev.postern.http.answer.Body;
import dev.postern.http.reading.Reading;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpStatus;

/** Shows what was read, or why nothing was. */
record Shown<T>(Layout layout, Context context, String path, Function<T, Body> page)
        implements Reading.Cases<T, Runnable> {

    private static final String HTML = "text/html; charset=utf-8";

    @Override
    public Runnable known(T value) {
        return () -> page.apply(value).answer(context);
    }

    @Override
    public Runnable forbidden(String reason) {
        return () ->
                say(HttpStatus.FORBIDDEN_403, Layout.notice(Tone.QUIET, "This server may not look at that", reason));
    }

    @Override
    public Runnable unavailable(String reason) {
        return () ->
                say(HttpStatus.SERVICE_UNAVAILABLE_503, Layout.notice(Tone.BAD, "Nothing can be said now", reason));
    }

    @Override
    public Runnable broken() {
        return () -> say(
                HttpStatus.INTERNAL_SERVER_ERROR_500,
                Layout.notice(Tone.BAD, "Something is wrong with this server", "Its log says more."));
    }

    private void say(int status, Html notice) {
        String source = layout.source(path, "Not available", notice);
        context.status(status).contentType(HTML).result(source.getBytes(StandardCharsets.UTF_8));
    }
}
