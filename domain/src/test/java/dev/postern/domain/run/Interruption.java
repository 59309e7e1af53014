package dev.postern.domain.run;

import dev.postern.domain.catalog.CatalogUnavailableException;

/** Whether a command was cut off because its session was lost. */
enum Interruption {
    CUT_OFF,
    NONE;

    static Interruption of(Runnable command) {
        try {
            command.run();
            return NONE;
        } catch (DatabaseUnavailableException | CatalogUnavailableException lost) {
            return CUT_OFF;
        }
    }
}
