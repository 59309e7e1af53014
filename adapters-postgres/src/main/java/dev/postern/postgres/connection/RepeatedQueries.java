package dev.postern.postgres.connection;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Queries that a session of our own asks again and again: from the second time on the server keeps them prepared, so that it
 * plans each of them once (manual, PREPARE). The driver could do so itself, but gives up what it has prepared whenever the
 * search path changes, which it does with every reading.
 *
 * <p>What somebody's script deallocates is prepared anew: {@link #present} says what the server still has.
 */
public final class RepeatedQueries {

    /** All that a session has prepared, as a column of a query. */
    public static final String PREPARED = "array(select p.name from pg_catalog.pg_prepared_statements p)";

    private static final String PREFIX = "postern_";

    private final Connection connection;
    private Map<String, String> names = HashMap.empty();
    private Set<String> prepared = HashSet.empty();

    public RepeatedQueries(Connection connection) {
        this.connection = connection;
    }

    /** The server has these prepared, and no others. */
    public void present(Iterable<String> statements) {
        prepared = HashSet.ofAll(statements);
    }

    /** How to ask a query once more with parameters; none where it is asked for the first time. */
    Option<String> again(String sql, Object... parameters) throws SQLException {
        Option<String> name = names.get(sql);
        if (name.isEmpty()) {
            names = names.put(sql, PREFIX + names.size());
            return name;
        }
        if (!prepared.contains(name.get())) {
            prepare(name.get(), sql);
        }
        return name.map(known -> call(known, parameters));
    }

    private void prepare(String name, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("prepare " + name + " as " + connection.nativeSQL(sql));
        }
        prepared = prepared.add(name);
    }

    private static String call(String name, Object... parameters) {
        String values = io.vavr.collection.Vector.of(parameters)
                .map(RepeatedQueries::literal)
                .mkString("(", ", ", ")");
        return "execute " + name + (parameters.length == 0 ? "" : values);
    }

    /** Read the same whatever the session is set for (manual, 4.1.2.2). */
    private static String literal(Object value) {
        return "E'" + value.toString().replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
