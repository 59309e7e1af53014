package dev.postern.http.answer;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/**
 * An answer of 200 that can be asked for again: it carries a tag by which a client learns that nothing has changed, and
 * goes packed to whoever unpacks. Made once, it may answer any number of requests.
 */
public final class Body {

    private static final int WORTH_PACKING = 1_024;
    private static final String REVALIDATED = "no-cache";
    private static final String FOR_A_DAY = "max-age=86400";

    private final String contentType;
    private final byte[] plain;
    private final byte[] packed;
    private final String tag;
    private final String caching;
    private final int status;

    private Body(String contentType, byte[] plain, String caching) {
        this(contentType, plain, caching, HttpStatus.OK_200);
    }

    private Body(String contentType, byte[] plain, String caching, int status) {
        this.contentType = contentType;
        this.plain = plain;
        this.packed = plain.length < WORTH_PACKING ? plain : packed(plain);
        this.tag = "W/\"" + tag(plain) + "\"";
        this.caching = caching;
        this.status = status;
    }

    /** A record as JSON. */
    public static Body json(Object document) {
        return new Body("application/json", JacksonJson.json(document).getBytes(StandardCharsets.UTF_8), REVALIDATED);
    }

    /** A text, asked about each time that it is used. */
    public static Body text(String contentType, String text) {
        return new Body(contentType, text.getBytes(StandardCharsets.UTF_8), REVALIDATED);
    }

    /** A text under a path that is another whenever the text is. */
    public static Body lasting(String contentType, String text) {
        return new Body(contentType, text.getBytes(StandardCharsets.UTF_8), FOR_A_DAY);
    }

    /** The same for what is not there. */
    public Body notFound() {
        return new Body(contentType, plain, caching, HttpStatus.NOT_FOUND_404);
    }

    /** By which it is told from other answers at its path. */
    public String tag() {
        return tag;
    }

    /** Answers a request with it, or with 304 if the client has it. */
    public void answer(Context context) {
        context.header(HttpHeader.CACHE_CONTROL.asString(), caching);
        context.header(HttpHeader.ETAG.asString(), tag);
        context.header(HttpHeader.VARY.asString(), "Accept-Encoding");
        if (status == HttpStatus.OK_200 && isHad(context)) {
            context.status(HttpStatus.NOT_MODIFIED_304);
            return;
        }
        context.status(status).contentType(contentType);
        if (packed.length < plain.length && unpacks(context)) {
            context.header(HttpHeader.CONTENT_ENCODING.asString(), "gzip").result(packed);
        } else {
            context.result(plain);
        }
    }

    /** Tags are compared weakly, as RFC 9110, 13.1.2 has it. */
    private boolean isHad(Context context) {
        String had = context.header(HttpHeader.IF_NONE_MATCH.asString());
        String opaque = tag.substring(2);
        return had != null
                && Arrays.stream(had.split(",", -1))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals(opaque));
    }

    private static boolean unpacks(Context context) {
        String accepted = context.header(HttpHeader.ACCEPT_ENCODING.asString());
        return accepted != null
                && Arrays.stream(accepted.split(",", -1))
                        .map(each -> each.replace(" ", ""))
                        .anyMatch(each -> each.equalsIgnoreCase("gzip")
                                || (each.toLowerCase(java.util.Locale.ROOT).startsWith("gzip;q=") && !isZero(each)));
    }

    private static boolean isZero(String coding) {
        return coding.substring(coding.indexOf('=') + 1).matches("0(\\.0*)?");
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String tag(byte[] plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
