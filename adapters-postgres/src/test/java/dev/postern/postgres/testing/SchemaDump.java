package dev.postern.postgres.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Everything about the tables of a database in sorted lines, in PostgreSQL's own words, to compare with another. */
public final class SchemaDump {

    private static final String FACTS =
            """
            select format('table %s.%s', n.nspname, c.relname) as fact
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'S') and %1$s
            union all
            select format('column %s.%s #%s %s %s %s default %s', n.nspname, c.relname,
                          (select count(*) from pg_attribute b where b.attrelid = c.oid and b.attnum > 0
                           and b.attnum <= a.attnum and not b.attisdropped),
                          a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid))
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p') and %1$s
            union all
            select format('constraint %s.%s %s %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid))
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where %1$s
            union all
            select format('index %s valid %s', pg_get_indexdef(i.indexrelid), i.indisvalid)
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where %1$s
            union all
            select format('comment %s %s', pg_describe_object(s.classoid, s.objoid, s.objsubid), s.description)
            from pg_description s join pg_class c on c.oid = s.objoid join pg_namespace n on n.oid = c.relnamespace
            where s.classoid = 'pg_class'::regclass and %1$s
            order by 1
            """.replace("%1$s", "n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'postern')");

    private SchemaDump() {}

    /** The facts about everything but the ledger, sorted. */
    public static List<String> of(Connection connection) throws SQLException {
        List<String> facts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FACTS)) {
            while (rows.next()) {
                facts.add(rows.getString(1));
            }
        }
        return facts;
    }
}
