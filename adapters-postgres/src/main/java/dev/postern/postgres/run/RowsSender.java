package dev.postern.postgres.run;

import dev.postern.domain.sql.CopyData;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** Sends {@code COPY … FROM STDIN} and the rows behind it, within the transaction that is open. */
record RowsSender(Connection connection) {

    void copy(String statement, CopyData rows) throws SQLException {
        CopyIn copy = new CopyManager(connection.unwrap(BaseConnection.class)).copyIn(statement);
        try {
            for (byte[] chunk : rows.chunks()) {
                copy.writeToCopy(chunk, 0, chunk.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
