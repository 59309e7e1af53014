package dev.postern.postgres.differential;

import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.SqlStatement;

/**
 * A statement to try, and what there is before.
 *
 * @param topic the file of the catalogue that it stands in
 * @param path the search path that it is run under
 * @param transactionality whether PostgreSQL takes it inside a transaction block
 */
record StatementCase(
        String topic,
        SetUp setUp,
        SqlStatement statement,
        SearchPath path,
        Majors majors,
        Transactionality transactionality) {

    String sql() {
        return statement.text();
    }

    @Override
    public String toString() {
        return sql() + "  [on " + setUp.name() + "]";
    }
}
