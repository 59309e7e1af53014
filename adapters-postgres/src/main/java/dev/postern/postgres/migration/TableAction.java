package dev.postern.postgres.migration;

import java.util.Comparator;

/** An action of {@code ALTER TABLE}. PostgreSQL carries out the actions of one statement in passes. */
record TableAction(Pass pass, Parts.Part part) {

    /** As PostgreSQL would carry them out; those of one pass as they are written. */
    static final Comparator<TableAction> IN_ORDER = Comparator.comparing(TableAction::pass);

    /** PostgreSQL's passes over the actions of one {@code ALTER TABLE} ({@code AT_PASS_…} in its tablecmds.c). */
    enum Pass {
        DROP,
        CHANGE_TYPE,
        ADD_COLUMN,
        SET_NOT_NULL,
        ADD_KEY,
        ADD_OTHER_CONSTRAINT_OR_DEFAULT,
        MISCELLANEOUS
    }
}
