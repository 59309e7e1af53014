package dev.postern.domain.testing;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * Everything in an in-memory database at one moment; a transaction is a copy that becomes the truth or is thrown away.
 *
 * @param rows the rows of each table, as the statements spell them
 * @param executed every statement that has taken effect
 */
record ServerState(Catalog catalog, Map<QualifiedName, Seq<String>> rows, LedgerBook ledger, Seq<String> executed) {

    static ServerState of(Catalog catalog) {
        return new ServerState(catalog, LinkedHashMap.empty(), LedgerBook.NONE, Vector.empty());
    }

    Seq<String> rowsOf(QualifiedName table) {
        return rows.get(table).getOrElse(Vector.empty());
    }

    ServerState with(Catalog changed) {
        return new ServerState(changed, rows, ledger, executed);
    }

    ServerState with(LedgerBook changed) {
        return new ServerState(catalog, rows, changed, executed);
    }

    ServerState withRows(QualifiedName table, Seq<String> changed) {
        return new ServerState(catalog, rows.put(table, changed), ledger, executed);
    }

    ServerState withoutRows(QualifiedName table) {
        return new ServerState(catalog, rows.remove(table), ledger, executed);
    }

    ServerState having(String statement) {
        return new ServerState(catalog, rows, ledger, executed.append(statement));
    }
}
