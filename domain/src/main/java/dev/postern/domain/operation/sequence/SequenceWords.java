package dev.postern.domain.operation.sequence;

/** How ALTER SEQUENCE says what it changes. */
final class SequenceWords {

    private SequenceWords() {}

    static String set(String property, String value) {
        return switch (property) {
            case "type" -> "AS " + value;
            case "increment" -> "INCREMENT BY " + value;
            case "minimum" -> "MINVALUE " + value;
            case "maximum" -> "MAXVALUE " + value;
            case "start" -> "START WITH " + value;
            case "cache" -> "CACHE " + value;
            case "cycle" -> "CYCLE";
            case "owned by" -> "OWNED BY " + value;
            default -> "SET " + value;
        };
    }

    /** The first value that a sequence has by itself depends on the others, so it is not gone back to. */
    static String reset(String property) {
        return switch (property) {
            case "type" -> "AS bigint";
            case "increment" -> "INCREMENT BY 1";
            case "minimum" -> "NO MINVALUE";
            case "maximum" -> "NO MAXVALUE";
            case "start" -> "START WITH 1";
            case "cache" -> "CACHE 1";
            case "cycle" -> "NO CYCLE";
            case "owned by" -> "OWNED BY NONE";
            default -> "SET LOGGED";
        };
    }
}
