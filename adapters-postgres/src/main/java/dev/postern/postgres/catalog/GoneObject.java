package dev.postern.postgres.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Something that goes.
 *
 * @param whole what it comes and goes with; itself where it stands alone
 * @param description what it is, in PostgreSQL's words
 * @param comesAlong whether the server makes it by itself, together with something else that is made again
 */
record GoneObject(GonePart part, GonePart whole, String description, boolean comesAlong) {

    static GoneObject of(ResultSet row) throws SQLException {
        return new GoneObject(GonePart.of(row, 1), GonePart.of(row, 4), row.getString(7), row.getBoolean(8));
    }

    boolean isWhole() {
        return part.equals(whole);
    }

    /** Whether it is the column of a table that stays. */
    boolean isColumn() {
        return isWhole() && part.number() > 0;
    }
}
