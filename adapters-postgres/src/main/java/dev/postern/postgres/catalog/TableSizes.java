package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.TableSize;
import dev.postern.domain.catalog.TableSize.Occupancy;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Estimates how much tables hold. What the planner and the statistics say takes no lock; whether there is any row at all
 * is looked up, for a moment only, so that a table that somebody has locked counts as holding some.
 */
record TableSizes(Connection connection) {

    /** A partition's rows are those of the whole too. */
    private static final String ESTIMATES = """
            select n.nspname, c.relname,
                   (select coalesce(sum(greatest(m.reltuples, pg_catalog.pg_stat_get_live_tuples(m.oid), 0)), 0)
                    from pg_catalog.pg_class m
                    where m.oid = c.oid or m.oid in (select p.relid from pg_catalog.pg_partition_tree(c.oid) p))::bigint
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p')
              and (n.nspname, c.relname) in (select * from unnest(?::text[], ?::text[]))
            order by n.nspname, c.relname
            """;

    private static final String PATIENCE = "200ms";

    Map<QualifiedName, TableSize> of(Set<QualifiedName> tables) throws SQLException {
        JdbcQuery query = new JdbcQuery(connection);
        Seq<QualifiedName> names = tables.toVector();
        Seq<Tuple2<QualifiedName, Long>> estimates = query.all(
                ESTIMATES,
                row -> new Tuple2<>(QualifiedName.of(row.getString(1), row.getString(2)), row.getLong(3)),
                query.texts(names.map(name -> name.schema().value())),
                query.texts(names.map(name -> name.name().value())));
        Map<QualifiedName, TableSize> sizes = LinkedHashMap.empty();
        for (Tuple2<QualifiedName, Long> estimate : estimates) {
            Occupancy occupancy = estimate._2() > 0 ? Occupancy.OCCUPIED : occupancy(estimate._1());
            sizes = sizes.put(estimate._1(), new TableSize(estimate._2(), occupancy));
        }
        return sizes;
    }

    /** To be asked between transactions. */
    private Occupancy occupancy(QualifiedName table) throws SQLException {
        connection.setAutoCommit(false);
        try {
            JdbcQuery query = new JdbcQuery(connection);
            query.execute(
                    "set local lock_timeout = '" + PATIENCE + "'; set local statement_timeout = '" + PATIENCE + "'");
            boolean occupied = query.one("select exists (select from " + table + ")", row -> row.getBoolean(1));
            return occupied ? Occupancy.OCCUPIED : Occupancy.EMPTY;
        } catch (SQLException nobodyCanLook) {
            return Occupancy.OCCUPIED;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
