package dev.postern.postgres.connection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement. */
final class Parameters {

    private Parameters() {}

    /**
     * Texts go as literals of no known type, which become what they are compared with: as texts they might fit an operator
     * better that somebody has put in the search path (manual, 10.2).
     */
    static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof String text) {
                statement.setObject(i + 1, text, Types.OTHER);
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }
}
