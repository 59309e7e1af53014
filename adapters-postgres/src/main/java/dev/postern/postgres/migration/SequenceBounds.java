package dev.postern.postgres.migration;

import io.vavr.control.Option;

/**
 * What a sequence has where nothing is said (manual, CREATE SEQUENCE).
 *
 * @param descends whether it counts down
 * @param type the type of its values
 */
record SequenceBounds(boolean descends, String type) {

    /** Whether a value is the one that the sequence has anyway. */
    boolean isUsual(String property, String value, Option<String> minimum, Option<String> maximum) {
        return switch (property) {
            case "increment", "cache" -> value.equals("1");
            case "minimum" -> value.equals(lowest());
            case "maximum" -> value.equals(highest());
            case "start" -> value.equals(descends ? maximum.getOrElse(highest()) : minimum.getOrElse(lowest()));
            default -> false;
        };
    }

    private String lowest() {
        return descends ? Long.toString(-range() - 1) : "1";
    }

    private String highest() {
        return descends ? "-1" : Long.toString(range());
    }

    private long range() {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }
}
