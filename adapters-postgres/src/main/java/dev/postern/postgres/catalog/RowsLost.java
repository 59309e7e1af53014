package dev.postern.postgres.catalog;

import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.Array;
import java.sql.SQLException;

/** The rows that go with what is dropped, counted while nobody can change them. */
final class RowsLost {

    /** Beyond that they are not counted on: whoever drops them holds a lock meanwhile. */
    private static final int MOST = 1_000_000;

    private final JdbcQuery query;
    private final Seq<Place> places;

    /** Where rows may be: a table or column that goes, or a table that stays. */
    private record Place(String sort, long table, String name, String column) {}

    /**
     * Of all that goes.
     *
     * @param columns the columns among it whose tables stay, and their numbers
     */
    RowsLost(JdbcQuery query, Array gone, Array columns, Array numbers) throws SQLException {
        this.query = query;
        this.places = query.all(
                SqlResource.read("preimage/rows.sql"),
                row -> new Place(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)),
                gone,
                columns,
                numbers);
    }

    /** What rows and values go, in words. */
    Seq<String> words() throws SQLException {
        Seq<String> words = Vector.empty();
        for (Place place : places.reject(each -> each.sort().equals("staying"))) {
            long count = count(place);
            String things = place.column().isEmpty() ? "row" : "value";
            String where = place.column().isEmpty() ? place.name() : place.name() + "." + place.column();
            if (count > 0) {
                words = words.append((count > MOST ? "more than " + MOST : Long.toString(count)) + " " + things
                        + (count == 1 ? "" : "s") + " of " + where);
            }
        }
        return words;
    }

    /** The tables that stay and hold rows. */
    Seq<Long> filled() throws SQLException {
        Seq<Long> filled = Vector.empty();
        for (Place place : places.filter(each -> each.sort().equals("staying"))) {
            boolean holds = query.one("select exists (select from " + place.name() + ")", row -> row.getBoolean(1));
            filled = holds ? filled.append(place.table()) : filled;
        }
        return filled;
    }

    private long count(Place place) throws SQLException {
        String rows = place.column().isEmpty()
                ? "select from only " + place.name()
                : "select from " + place.name() + " where " + place.column() + " is not null";
        return query.one("select count(*) from (" + rows + " limit " + (MOST + 1) + ") r", row -> row.getLong(1));
    }
}
