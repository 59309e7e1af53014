package dev.postern.http;

import dev.postern.http.answer.Problem;
import dev.postern.http.answer.ServerErrors;
import java.util.Locale;
import java.util.Set;
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
final class HostGuard extends Handler.Wrapper {

    private final Set<String> authorities;

    HostGuard(Set<String> authorities) {
        this.authorities = authorities;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!isForeign(request)) {
            return super.handle(request, response, callback);
        }
        String detail = "the Host header names another server; this one is " + String.join(", ", authorities);
        ServerErrors.write(response, callback, Problem.of(HttpStatus.FORBIDDEN_403, detail));
        return true;
    }

    /** A request line with a whole URL in it names a host of its own. */
    private boolean isForeign(Request request) {
        String header = request.getHeaders().get(HttpHeader.HOST);
        String target = request.getHttpURI().getAuthority();
        return Stream.ofNullable(header).anyMatch(this::isForeign)
                || Stream.ofNullable(target).anyMatch(this::isForeign);
    }

    private boolean isForeign(String authority) {
        return !authorities.contains(authority.toLowerCase(Locale.ROOT));
    }
}
