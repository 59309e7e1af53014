package dev.postern.cli;

import java.util.regex.Pattern;

/**
 * Takes passwords out of text: out of addresses, connection strings and SQL. Where an address is ambiguous it takes
 * too much rather than too little.
 */
final class Redactor {

    /** Up to the last {@code @} of the word: a password that was not encoded may hold any of {@code /?@:}. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(postgres(?:ql)?://[^:/?#@\\s\"']*):[^\\s\"']*@");

    private static final Pattern SETTING =
            Pattern.compile("(?i)(\\w*password=)(?:'(?:[^'\\\\]|\\\\.)*'|\"[^\"]*\"|[^&\\s\"',;)]+)");

    private static final Pattern LITERAL = Pattern.compile(
            "(?i)(\\b\\w*password\"?\\s*(?:=|:=|\\s)\\s*)(?:E|U&)?(?:'(?:[^']|'')*'|(\\$\\w*\\$).*?\\2)");

    private Redactor() {}

    static String redact(String text) {
        String addresses = ADDRESS.matcher(text).replaceAll("$1:***@");
        String settings = SETTING.matcher(addresses).replaceAll("$1***");
        return LITERAL.matcher(settings).replaceAll("$1'***'");
    }
}
