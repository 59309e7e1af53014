package dev.postern.postgres.watch;

import dev.postern.domain.watch.MissingPrivilegeException;
import dev.postern.domain.watch.RelationDetail;
import dev.postern.domain.watch.RelationPicture;
import dev.postern.domain.watch.RelationSummary;
import dev.postern.domain.watch.SchemaView;
import dev.postern.domain.watch.Slice;
import dev.postern.domain.watch.Stretch;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.Seq;
import java.sql.SQLException;
import java.util.Optional;

/** The schema as the system catalogs have it, read a page or a neighbourhood at a time. */
public record PostgresSchemaView(WatchedDatabase database) implements SchemaView {

    private static final int MOST_NEIGHBOURS = 16;

    /** The schemas that the role may use and that are neither the server's nor the ledger's. */
    private static final String USABLE = """
            select n.oid, n.nspname from pg_namespace n
            where has_schema_privilege(n.oid, 'usage') and n.nspname !~ '^pg_'
              and n.nspname not in ('information_schema', ?)
            """;

    private static final String FILTERED = " from pg_class c join (" + USABLE + ") n on n.oid = c.relnamespace"
            + " where c.relkind in ('r', 'p', 'v', 'm', 'f')"
            + " and position(lower(?) in lower(n.nspname || '.' || c.relname)) > 0";

    private static final String FOUND = "select c.oid::bigint from pg_class c join pg_namespace n"
            + " on n.oid = c.relnamespace where n.nspname = ? and c.relname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f')";

    private static final String NEIGHBOURS = """
            select distinct o.oid::bigint, o.nspname, o.relname
            from (select case when k.conrelid = ? then k.confrelid else k.conrelid end as other
                  from pg_constraint k
                  where k.contype = 'f' and k.conparentid = 0 and ? in (k.conrelid, k.confrelid)) f
            join (select c.oid, n.nspname, c.relname, n.oid as namespace from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace) o on o.oid = f.other
            where o.oid <> ? and has_schema_privilege(o.namespace, 'usage')
            order by o.nspname, o.relname
            """;

    @Override
    public Slice<RelationSummary> relations(String filter, Stretch stretch) {
        return database.read(query -> {
            String ledger = database.ledgerSchema().value();
            requireAny(query, ledger);
            long total = query.one("select count(*)" + FILTERED, row -> row.getLong(1), ledger, filter);
            Seq<Long> page = query.all(
                    "select c.oid::bigint" + FILTERED + " order by n.nspname, c.relname limit ? offset ?",
                    row -> row.getLong(1),
                    ledger,
                    filter,
                    stretch.size(),
                    stretch.offset());
            return new Slice<>(new RelationReading(query).summaries(page).toJavaList(), total);
        });
    }

    @Override
    public Optional<RelationPicture> relation(String schema, String name) {
        return database.read(query -> {
            requireUsage(query, schema);
            return query.all(FOUND, row -> row.getLong(1), schema, name)
                    .headOption()
                    .toJavaOptional()
                    .map(oid -> picture(query, oid));
        });
    }

    private static RelationPicture picture(JdbcQuery query, long oid) {
        try {
            Seq<Long> all = query.all(NEIGHBOURS, row -> row.getLong(1), oid, oid, oid);
            Seq<Long> neighbours = all.take(MOST_NEIGHBOURS);
            RelationReading reading = new RelationReading(query);
            Seq<RelationDetail> details = reading.details(neighbours.prepend(oid));
            return new RelationPicture(
                    details.head(),
                    details.tail().toJavaList(),
                    reading.references(neighbours.prepend(oid)).toJavaList(),
                    all.size() - neighbours.size());
        } catch (SQLException error) {
            throw dev.postern.postgres.connection.JdbcErrors.unavailable(error);
        }
    }

    private static void requireAny(JdbcQuery query, String ledger) throws SQLException {
        if (query.all(USABLE + " limit 1", row -> row.getString(2), ledger).isEmpty()) {
            throw new MissingPrivilegeException(
                    "role " + role(query)
                            + " may use no schema of this database: it needs GRANT USAGE ON SCHEMA, on each that is to be shown");
        }
    }

    private static void requireUsage(JdbcQuery query, String schema) throws SQLException {
        boolean refused = query.one(
                "select exists (select from pg_namespace where nspname = ? and not has_schema_privilege(oid, 'usage'))",
                row -> row.getBoolean(1),
                schema);
        if (refused) {
            throw new MissingPrivilegeException("role " + role(query) + " may not use schema " + schema
                    + ": it needs GRANT USAGE ON SCHEMA " + schema);
        }
    }

    private static String role(JdbcQuery query) throws SQLException {
        return query.one("select current_user", row -> row.getString(1));
    }
}
