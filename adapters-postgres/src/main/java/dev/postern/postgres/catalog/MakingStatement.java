package dev.postern.postgres.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A statement that makes something again.
 *
 * @param made what it is about
 * @param place where it stands among those about the same; from {@link #AT_THE_END} on it stands behind all others
 */
record MakingStatement(GonePart made, int place, String sql) {

    private static final int AT_THE_END = 80;

    /** Of a row that begins with the number of a relation. */
    static MakingStatement ofTable(ResultSet row) throws SQLException {
        return new MakingStatement(
                new GonePart("pg_class", row.getLong(1), row.getInt(2)), row.getInt(3), row.getString(4));
    }

    /** Of a row that is about a whole. */
    static MakingStatement ofWhole(ResultSet row) throws SQLException {
        return new MakingStatement(new GonePart(row.getString(1), row.getLong(2), 0), row.getInt(3), row.getString(4));
    }

    /** Of a row that is about anything. */
    static MakingStatement ofAny(ResultSet row) throws SQLException {
        return new MakingStatement(GonePart.of(row, 1), row.getInt(4), row.getString(5));
    }

    boolean isAtTheEnd() {
        return place >= AT_THE_END;
    }
}
