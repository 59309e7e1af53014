package dev.postern.postgres.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;

/** That something stands on something else. */
record Dependence(GonePart dependant, GonePart referenced) {

    static Dependence of(ResultSet row) throws SQLException {
        return new Dependence(GonePart.of(row, 1), GonePart.of(row, 4));
    }
}
