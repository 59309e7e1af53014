package dev.postern.http.access;

import dev.postern.http.answer.Problem;
import dev.postern.http.answer.ServerErrors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses requests to foreign hosts with 403: a page of somebody else's, whose name is made to point to this machine
 * (DNS rebinding), must not read what is served here. HTTP/1.0 without a Host header passes; no browser speaks it.
 */
public final class HostGuard extends Handler.Wrapper {

    private final KnownHosts hosts;

    public HostGuard(KnownHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!isForeign(request)) {
            return super.handle(request, response, callback);
        }
        String detail = "the Host header names another server; this one is " + hosts.describe()
                + ". If it has another name, start it with --host NAME";
        ServerErrors.write(response, callback, Problem.of(HttpStatus.FORBIDDEN_403, detail));
        return true;
    }

    /** A request line with a whole URL in it names a host of its own. */
    private boolean isForeign(Request request) {
        String header = request.getHeaders().get(HttpHeader.HOST);
        String target = request.getHttpURI().getAuthority();
        return Stream.concat(Stream.ofNullable(header), Stream.ofNullable(target))
                .anyMatch(authority -> !hosts.include(authority));
    }
}
