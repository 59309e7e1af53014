package dev.postern.http.answer;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The headers of every answer: taken for what it says it is, kept by nobody, able to do nothing in a browser. */
public final class SecurityHeaders {

    private static final HttpField CONTENT_TYPE_OPTIONS = new PreEncodedHttpField("X-Content-Type-Options", "nosniff");
    private static final HttpField CACHE_CONTROL = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
    private static final HttpField CONTENT_SECURITY_POLICY =
            new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'");

    private static final HttpField REFERRER_POLICY = new PreEncodedHttpField("Referrer-Policy", "no-referrer");
    private static final HttpField FRAME_OPTIONS = new PreEncodedHttpField("X-Frame-Options", "DENY");
    private static final HttpField RESOURCE_POLICY =
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin");

    private SecurityHeaders() {}

    public static void putInto(HttpFields.Mutable headers) {
        headers.put(CONTENT_TYPE_OPTIONS);
        headers.put(CACHE_CONTROL);
        headers.put(CONTENT_SECURITY_POLICY);
        headers.put(REFERRER_POLICY);
        headers.put(FRAME_OPTIONS);
        headers.put(RESOURCE_POLICY);
    }
}
