package dev.postern.domain.run;

/** Whether a command was cut off because its session was lost. */
enum Interruption {
    CUT_OFF,
    NONE;

    static Interruption of(Runnable command) {
        try {
            command.run();
            return NONE;
        } catch (DatabaseUnavailableException lost) {
            return CUT_OFF;
        }
    }
}
