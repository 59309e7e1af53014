package dev.postern.postgres.connection;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Keeps the pool from taking a statement that the server refuses for a connection that is of no use any more, as it does
 * with {@code feature_not_supported} (manual, appendix A).
 */
final class RefusedStatements implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException refused) {
        return JdbcErrors.isSessionLost(refused) ? Override.CONTINUE_EVICT : Override.DO_NOT_EVICT;
    }
}
