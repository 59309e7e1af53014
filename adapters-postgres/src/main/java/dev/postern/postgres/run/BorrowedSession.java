package dev.postern.postgres.run;

import dev.postern.domain.migration.SessionSetting;
import dev.postern.domain.migration.SessionSettings;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import java.sql.SQLException;

/**
 * A session that has other settings for one statement, and its own ones afterwards.
 *
 * @param role as whom the session works
 * @param extent for how long settings hold that are made: as long as the session, or up to the end of the transaction
 */
record BorrowedSession(JdbcQuery query, SessionRole role, Extent extent) {

    /** How long a setting holds by itself. */
    enum Extent {
        SESSION,
        TRANSACTION
    }

    /** The values that parameters have now; one that is not known has none. */
    Seq<Tuple2<String, String>> values(SessionSettings.Borrowed settings) throws SQLException {
        return query.all(
                "select p, coalesce(pg_catalog.current_setting(p, true), '') from unnest(?::text[]) as p",
                row -> new Tuple2<>(row.getString(1), row.getString(2)),
                query.texts(settings.parameters()));
    }

    void set(SessionSettings.Borrowed settings) throws SQLException {
        for (String parameter : settings.asBegun()) {
            query.execute(beginning() + asBegun(parameter));
        }
        for (SessionSetting each : settings.set()) {
            query.execute(extent == Extent.SESSION ? each.forSession() : each.forTransaction());
        }
    }

    void giveBack(Seq<Tuple2<String, String>> values) throws SQLException {
        for (Tuple2<String, String> each : values) {
            query.all(
                    "select pg_catalog.set_config(?, ?, ?)",
                    row -> row.getString(1),
                    each._1(),
                    each._2(),
                    extent == Extent.TRANSACTION);
        }
    }

    private String beginning() {
        return extent == Extent.SESSION ? "set " : "set local ";
    }

    private String asBegun(String parameter) {
        return switch (parameter) {
            case "role" -> "role " + role.name();
            case "session_authorization" -> "session authorization default";
            default -> parameter + " to " + SessionParameters.asBegun(parameter);
        };
    }
}
