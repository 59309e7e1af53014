package dev.postern.domain.sql;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes two texts the same SQL: SHA-256 of the tokens, joined by one space. White space and comments do not
 * count; everything else does, to the letter, the case of key words and the contents of strings included.
 */
public record Fingerprint(String hex) implements Comparable<Fingerprint> {

    private static final int DIGITS = 64;
    private static final int BRIEF_DIGITS = 8;

    public Fingerprint {
        if (hex.length() != DIGITS || !hex.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("a fingerprint is 64 hexadecimal digits in lower case: " + hex);
        }
    }

    /** The fingerprint of any text; from something never closed on, the text counts as it stands. */
    public static Fingerprint of(CharSequence sql) {
        return of(sql.toString(), Option.none());
    }

    /** The fingerprint of a statement and the rows behind it; how their lines end does not count. */
    static Fingerprint of(String text, Option<CopyData> data) {
        MessageDigest digest = sha256();
        addTokens(digest, text);
        data.forEach(rows -> addRows(digest, rows));
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    private static void addTokens(MessageDigest digest, String text) {
        SqlLexer lexer = new SqlLexer(text);
        boolean first = true;
        while (lexer.hasNext()) {
            Token token = lexer.next();
            if (token.kind() != TokenKind.COMMENT) {
                add(digest, token.text(text), first);
                first = false;
            }
        }
        for (LexicalFault fault : lexer.fault()) {
            add(digest, text.substring(fault.start()), first);
        }
    }

    private static void addRows(MessageDigest digest, CopyData rows) {
        digest.update((byte) '\n');
        for (byte[] chunk : rows.chunks()) {
            int from = 0;
            for (int at = 0; at < chunk.length; at++) {
                if (chunk[at] == '\r') {
                    digest.update(chunk, from, at - from);
                    from = at + 1;
                }
            }
            digest.update(chunk, from, chunk.length - from);
        }
    }

    /** The fingerprint of several things in their order. */
    public static Fingerprint of(Seq<Fingerprint> parts) {
        MessageDigest digest = sha256();
        parts.forEach(part -> digest.update((part.hex() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    /** Its first eight digits, for people. */
    public String brief() {
        return hex.substring(0, BRIEF_DIGITS);
    }

    @Override
    public int compareTo(Fingerprint other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    private static void add(MessageDigest digest, String token, boolean first) {
        if (!first) {
            digest.update((byte) ' ');
        }
        digest.update(token.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
