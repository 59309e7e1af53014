package dev.postern.http.answer;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what never reaches a resource, such as a request that is none or is too large, as a problem too. */
public final class ServerErrors implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        write(
                response,
                callback,
                status == HttpStatus.INTERNAL_SERVER_ERROR_500 ? Problem.unexpected() : refusal(status));
        return true;
    }

    /** Writes a problem and ends the response. */
    public static void write(Response response, Callback callback, Problem problem) {
        SecurityHeaders.putInto(response.getHeaders());
        response.setStatus(problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        Content.Sink.write(response, true, JacksonJson.json(problem), callback);
    }

    private static Problem refusal(int status) {
        return Problem.of(status, "the server does not answer this request");
    }
}
