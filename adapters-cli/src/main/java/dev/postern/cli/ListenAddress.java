package dev.postern.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * Host and port to listen on.
 *
 * @param text {@code 127.0.0.1:8080}, {@code [::1]:8080}
 */
record ListenAddress(String text) {

    private static final Pattern FORM = Pattern.compile("(?:(\\[[0-9a-fA-F:.]+]|[^:\\s\\[\\]]*):)?(\\d{1,5})");
    private static final int LAST_PORT = 65_535;

    /** Reads an address; without a host it is the loopback address, never all of them. */
    static ListenAddress parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(2)) > LAST_PORT) {
            throw new TypeConversionException("'" + text + "' is not HOST:PORT, as in 127.0.0.1:8080");
        }
        boolean hostless = form.group(1) == null || form.group(1).isEmpty();
        return new ListenAddress((hostless ? "127.0.0.1" : form.group(1)) + ":" + form.group(2));
    }
}
