package dev.postern.http.access;

import dev.postern.domain.watch.AccessToken;
import dev.postern.http.answer.Problem;
import dev.postern.http.answer.ServerErrors;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets through who shows the token, as a bearer (RFC 6750) or as the password of HTTP Basic (RFC 7617), which browsers
 * ask for; whoever the user is. Probes ask without it.
 */
public final class TokenGuard extends Handler.Wrapper {

    private static final Set<String> OPEN_TO_ALL = Set.of("/health", "/ready");
    private static final List<String> CHALLENGES =
            List.of("Basic realm=\"postern\", charset=\"UTF-8\"", "Bearer realm=\"postern\"");
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final byte[] expected;

    public TokenGuard(AccessToken token) {
        this.expected = digest(token.secret());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (OPEN_TO_ALL.contains(path) || isKnown(request)) {
            return super.handle(request, response, callback);
        }
        CHALLENGES.forEach(challenge -> response.getHeaders().add(HttpHeader.WWW_AUTHENTICATE, challenge));
        String detail = "this needs the token of the server, as \"Authorization: Bearer TOKEN\", or as the password"
                + " where a browser asks for one; the user does not matter";
        ServerErrors.write(response, callback, Problem.of(HttpStatus.UNAUTHORIZED_401, detail));
        return true;
    }

    private boolean isKnown(Request request) {
        List<String> shown = request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION);
        return shown.size() == 1 && MessageDigest.isEqual(expected, digest(secret(shown.get(0))));
    }

    /** What an Authorization header shows; nothing that is a token if it shows none. */
    private static String secret(String header) {
        String scheme = header.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            return header.substring(BEARER.length()).strip();
        }
        return scheme.startsWith(BASIC)
                ? password(header.substring(BASIC.length()).strip())
                : "";
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? "" : pair.substring(colon + 1);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    /** Digests are of one length, so that comparing them tells nothing about that of the token. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
