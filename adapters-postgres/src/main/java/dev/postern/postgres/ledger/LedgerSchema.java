package dev.postern.postgres.ledger;

import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.ledger.LedgerUnusableException;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.sql.Connection;
import java.sql.SQLException;

/** The tables of the ledger: made, brought up to date, and looked after. */
final class LedgerSchema {

    /** From no ledger at all to the newest. What has been released is never changed, only added to. */
    static final Seq<LedgerVersion> VERSIONS = Vector.of(
            LedgerVersion.resource("001.sql"),
            LedgerVersion.resource("002.sql"),
            LedgerVersion.resource("003.sql"),
            LedgerVersion.resource("004.sql"));

    private final Connection connection;
    private final JdbcQuery query;
    private final Identifier schema;
    private final Seq<LedgerVersion> versions;

    /**
     * Over a connection.
     *
     * @param versions those that are known, from the first
     */
    LedgerSchema(Connection connection, Identifier schema, Seq<LedgerVersion> versions) {
        this.connection = connection;
        this.query = new JdbcQuery(connection);
        this.schema = schema;
        this.versions = versions;
    }

    /** Whether there is a ledger to read. */
    boolean exists() throws SQLException {
        return query.one("""
                select exists (select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                               where n.nspname = ? and c.relname = 'entry' and c.relkind = 'r')
                """, row -> row.getBoolean(1), schema.value());
    }

    /**
     * Refuses a ledger that a later program has written: what its rows mean is not known here.
     *
     * @throws LedgerUnusableException if it is of a later version than those that are known
     */
    void refuseLater() throws SQLException {
        int version = version();
        if (version > versions.size()) {
            throw new LedgerUnusableException("the ledger in schema " + schema + " is of version " + version
                    + ", written by a later Postern; this one knows versions up to " + versions.size()
                    + ". Go on with that one.");
        }
    }

    /** Brings the schema to the newest version, in one transaction, one process at a time. */
    void prepare() throws SQLException {
        if (exists() && version() == versions.size()) {
            refuseForeign();
            return;
        }
        connection.setAutoCommit(false);
        try {
            // Whoever waited for the lock has to see what its holder did, however transactions are by default.
            // What is made here is not to be made of what somebody has put in the search path.
            query.execute("set transaction isolation level read committed; set local search_path = pg_catalog");
            query.one("select pg_catalog.pg_advisory_xact_lock(?)::text", row -> true, (long)
                    ("postern ledger " + schema.value()).hashCode());
            makeSchema();
            refuseForeign();
            if (exists()) {
                refuseLater();
                upgrade(version());
            } else {
                upgrade(0);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** What has to be allowed to who makes the schema, or has it already. */
    Set<Permission> permissions() throws SQLException {
        return LinkedHashSet.of(Permission.onSchema(isThere() ? Right.OWNERSHIP : Right.FOUNDING, schema));
    }

    private boolean isThere() throws SQLException {
        return query.one(
                "select exists (select from pg_catalog.pg_namespace where nspname = ?)",
                row -> row.getBoolean(1),
                schema.value());
    }

    private void makeSchema() throws SQLException {
        if (!isThere()) {
            query.execute("create schema " + schema);
            query.execute("revoke all on schema " + schema + " from public");
        }
    }

    private void upgrade(int from) throws SQLException {
        for (int version = from; version < versions.size(); version++) {
            query.execute(versions.get(version).in(schema));
            query.update("insert into " + schema + ".version (version) values (?)", version + 1);
        }
    }

    /** The version that the ledger is of. */
    int version() throws SQLException {
        return query.one("select coalesce(max(version), 0) from " + schema + ".version", row -> row.getInt(1));
    }

    /** Somebody else's tables could run somebody else's triggers with our rights. */
    private void refuseForeign() throws SQLException {
        Seq<String> foreign = query.all("""
                select 'schema ' || pg_catalog.quote_ident(nspname) || ' belongs to ' || pg_catalog.pg_get_userbyid(nspowner)::text
                from pg_catalog.pg_namespace
                where nspname = ? and pg_catalog.pg_get_userbyid(nspowner) <> current_user
                union all
                select 'table ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) || ' belongs to '
                       || pg_catalog.pg_get_userbyid(c.relowner)::text
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relkind in ('r', 'v', 'S') and pg_catalog.pg_get_userbyid(c.relowner) <> current_user
                union all
                select 'table ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) || ' carries trigger ' || pg_catalog.quote_ident(t.tgname)
                from pg_catalog.pg_trigger t join pg_catalog.pg_class c on c.oid = t.tgrelid
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and not t.tgisinternal
                """, row -> row.getString(1), schema.value(), schema.value(), schema.value());
        if (!foreign.isEmpty()) {
            throw new LedgerUnusableException("the ledger is not ours: " + foreign.mkString("; ")
                    + ". Run as the role that owns it, or name another schema with --ledger.");
        }
    }
}
