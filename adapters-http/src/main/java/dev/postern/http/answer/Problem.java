package dev.postern.http.answer;

import io.javalin.http.Context;
import org.eclipse.jetty.http.HttpStatus;

/**
 * What went wrong with a request, as RFC 9457 has it.
 *
 * @param type {@code about:blank}: the status says it all
 * @param title the name of the status
 * @param detail one sentence for a person; holds no SQL, no password, no stack trace
 */
public record Problem(String type, String title, int status, String detail) {

    private static final String BLANK = "about:blank";

    public static final String CONTENT_TYPE = "application/problem+json";

    public static Problem of(int status, String detail) {
        return new Problem(BLANK, HttpStatus.getMessage(status), status, detail);
    }

    /** Nobody outside is told what it was; the log is. Jetty has a name of its own for this status. */
    public static Problem unexpected() {
        return new Problem(
                BLANK,
                "Internal Server Error",
                HttpStatus.INTERNAL_SERVER_ERROR_500,
                "an unexpected error; the log of the server says which");
    }

    public void answer(Context context) {
        context.status(status).contentType(CONTENT_TYPE).result(JacksonJson.json(this));
    }
}
