package dev.postern.postgres.run;

import dev.postern.domain.operation.Residue;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.Seq;
import java.sql.SQLException;

/** Looks for INVALID indexes on tables that are not partitioned, whose own are INVALID for other reasons. */
record InvalidIndexes(JdbcQuery query) {

    private static final String ASIDE = "postern_leftover_";

    /**
     * One of them.
     *
     * @param name with its schema, as SQL
     * @param table with its schema, as SQL
     * @param lockable whether LOCK TABLE takes its table, which it does not do with a materialized view
     */
    record Invalid(long number, String name, String table, boolean lockable) {

        /** What it is called once it is out of the way. */
        String nameAside() {
            return ASIDE + number;
        }
    }

    private static final String FOUND = """
            select i.indexrelid::bigint,
                   pg_catalog.format('%I.%I', n.nspname, c.relname), pg_catalog.format('%I.%I', tn.nspname, t.relname), t.relkind = 'r'
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indexrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_class t on t.oid = i.indrelid
            join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
            where not i.indisvalid and c.relkind = 'i' and n.nspname::text !~ '^pg_'
            """;

    /** Those that a statement may have left behind; the new and the old ones of a REINDEX say so in their names. */
    Seq<Invalid> of(Residue residue) throws SQLException {
        String object = residue.object().sql();
        return residue.kind() == Residue.Kind.INDEX
                ? all(FOUND + "and i.indexrelid = pg_catalog.to_regclass(?)", object)
                : all(FOUND + """
                                and c.relname::text ~ '_cc(new|old)[0-9]*$'
                                and exists (select from pg_catalog.pg_index b join pg_catalog.pg_class bc on bc.oid = b.indexrelid
                                            where b.indrelid = i.indrelid and b.indexrelid <> i.indexrelid
                                              and pg_catalog.starts_with(bc.relname, pg_catalog.regexp_replace(c.relname, '_cc(new|old)[0-9]*$', ''))
                                              and (b.indexrelid = pg_catalog.to_regclass(?) or b.indrelid = pg_catalog.to_regclass(?)
                                                   or pg_catalog.quote_ident(n.nspname) = ?))
                                """, object, object, object);
    }

    private Seq<Invalid> all(String sql, Object... parameters) throws SQLException {
        return query.all(
                sql + " order by 1",
                row -> new Invalid(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)),
                parameters);
    }

    /** Whether it is valid by now, gone, or known to be worked on (manual, 28.4.4). */
    boolean isBeingBuilt(Invalid index) throws SQLException {
        return query.one("""
                select exists (select from pg_catalog.pg_stat_progress_create_index where index_relid = ?)
                       or not exists (select from pg_catalog.pg_index where indexrelid = ? and not indisvalid)
                """, row -> row.getBoolean(1), index.number(), index.number());
    }

    /** Those that are out of the way, by their names. */
    Seq<String> setAside() throws SQLException {
        return query.all("""
                select pg_catalog.format('%I.%I', n.nspname, c.relname)
                from pg_catalog.pg_index i
                join pg_catalog.pg_class c on c.oid = i.indexrelid
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where not i.indisvalid and c.relkind = 'i' and c.relname = ? || i.indexrelid::text
                order by 1
                """, row -> row.getString(1), ASIDE);
    }
}
