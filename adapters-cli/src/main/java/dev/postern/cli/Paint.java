package dev.postern.cli;

/** Colours words, or leaves them as they are. */
enum Paint {
    COLOURED,
    PLAIN;

    /** What a word says beyond itself. */
    enum Tone {
        GOOD("32"),
        WAITING("33"),
        BAD("31"),
        QUIET("2"),
        STRONG("1");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    String paint(Tone tone, String text) {
        return this == PLAIN ? text : "\u001b[" + tone.code + "m" + text + "\u001b[0m";
    }
}
