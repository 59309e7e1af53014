package dev.postern.http.access;

import dev.postern.http.answer.Problem;
import dev.postern.http.answer.ServerErrors;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets through what reads and nothing else, on any path: nothing is changed over HTTP. It stands before Javalin, which
 * fails on methods that are not spelt in capitals, and remembers for good every other that it ever sees.
 */
public final class MethodGuard extends Handler.Wrapper {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String ALLOW = "GET, HEAD";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (READING.contains(request.getMethod())) {
            return super.handle(request, response, callback);
        }
        response.getHeaders().put(HttpHeader.ALLOW, ALLOW);
        String detail = "this server only reads: " + ALLOW;
        ServerErrors.write(response, callback, Problem.of(HttpStatus.METHOD_NOT_ALLOWED_405, detail));
        return true;
    }
}
