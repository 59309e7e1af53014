package dev.postern.http.reading;

import java.util.regex.Pattern;

/** Takes passwords out of messages that drivers and servers made, in case one repeats the address it was given. */
final class Redacted {

    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^:/@\\s]*):[^/\\s]*@");
    private static final Pattern AS_SETTING = Pattern.compile("(?i)(password\\s*=\\s*)('[^']*'|\"[^\"]*\"|[^\\s&;,]+)");

    private Redacted() {}

    static String text(String message) {
        String addresses = IN_ADDRESS.matcher(message).replaceAll("$1:***@");
        return AS_SETTING.matcher(addresses).replaceAll("$1***");
    }
}
