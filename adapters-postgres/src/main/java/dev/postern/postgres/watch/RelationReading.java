package dev.postern.postgres.watch;

import dev.postern.domain.watch.RelationDetail;
import dev.postern.domain.watch.RelationDetail.ColumnDetail;
import dev.postern.domain.watch.RelationDetail.Part;
import dev.postern.domain.watch.RelationPicture.Reference;
import dev.postern.domain.watch.RelationSummary;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads relations by their numbers, one query for each fact. Room is counted from {@code pg_class}, for the functions
 * that count it exactly would wait for locks on the relation.
 */
record RelationReading(JdbcQuery query) {

    private static final String SUMMARIES = """
            select c.oid::bigint as oid, n.nspname, c.relname,
                   case c.relkind when 'r' then 'table' when 'p' then 'partitioned table' when 'v' then 'view'
                                  when 'm' then 'materialized view' else 'foreign table' end as kind,
                   (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
                     as columns,
                   c.reltuples::bigint as tuples, c.relpages * current_setting('block_size')::bigint as bytes,
                   obj_description(c.oid, 'pg_class') as comment
            from unnest(?::bigint[]) with ordinality as w (oid, place)
            join pg_class c on c.oid = w.oid::oid join pg_namespace n on n.oid = c.relnamespace
            order by w.place
            """;

    private static final String COLUMNS = """
            select a.attrelid::bigint as oid, a.attname, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
                   pg_get_expr(d.adbin, d.adrelid) as default_value, col_description(a.attrelid, a.attnum) as comment,
                   concat_ws(', ',
                     case when exists (select from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'p'
                                       and a.attnum = any (k.conkey)) then 'primary key' end,
                     case when exists (select from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'f'
                                       and a.attnum = any (k.conkey)) then 'foreign key' end) as role
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = any (?::bigint[]::oid[]) and a.attnum > 0 and not a.attisdropped
            order by a.attrelid, a.attnum
            """;

    private static final String CONSTRAINTS = """
            select k.conrelid::bigint as oid, k.conname as name, pg_get_constraintdef(k.oid, true) as definition,
                   case when k.convalidated then 'valid' else 'not valid' end as state
            from pg_constraint k
            where k.conrelid = any (?::bigint[]::oid[]) and k.contype in ('p', 'u', 'f', 'c', 'x')
            order by k.conrelid, position(k.contype::text in 'pufcx'), k.conname
            """;

    private static final String INDEXES = """
            select i.indrelid::bigint as oid, c.relname as name, pg_get_indexdef(i.indexrelid) as definition,
                   case when i.indisvalid then 'valid' else 'not valid' end as state
            from pg_index i join pg_class c on c.oid = i.indexrelid
            where i.indrelid = any (?::bigint[]::oid[]) order by i.indrelid, c.relname
            """;

    private static final String REFERENCES = """
            select k.conname, fn.nspname as from_schema, f.relname as from_table, tn.nspname as to_schema,
                   t.relname as to_table, columns(k.conrelid, k.conkey) as from_columns,
                   columns(k.confrelid, k.confkey) as to_columns
            from pg_constraint k
            join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
            join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
            where k.contype = 'f' and k.conparentid = 0 and k.conrelid = any (?::bigint[]::oid[])
              and k.confrelid = any (?::bigint[]::oid[])
            order by fn.nspname, f.relname, k.conname
            """.replaceAll(
                    "columns\\(([a-z.]+), ([a-z.]+)\\)",
                    "array(select a.attname::text from unnest($2) with ordinality as u (number, place)"
                            + " join pg_attribute a on a.attrelid = $1 and a.attnum = u.number order by u.place)");

    Seq<RelationSummary> summaries(Seq<Long> oids) throws SQLException {
        return query.all(SUMMARIES, RelationReading::summary, array(oids));
    }

    /** In the order of the numbers. */
    Seq<RelationDetail> details(Seq<Long> oids) throws SQLException {
        String wanted = array(oids);
        Seq<Tuple2<Long, RelationSummary>> found =
                query.all(SUMMARIES, row -> new Tuple2<>(row.getLong("oid"), summary(row)), wanted);
        Map<Long, Seq<ColumnDetail>> columns = byRelation(COLUMNS, RelationReading::column, wanted);
        Map<Long, Seq<Part>> constraints = byRelation(CONSTRAINTS, RelationReading::part, wanted);
        Map<Long, Seq<Part>> indexes = byRelation(INDEXES, RelationReading::part, wanted);
        return found.map(each -> new RelationDetail(
                each._2(),
                columns.getOrElse(each._1(), Vector.empty()).toJavaList(),
                constraints.getOrElse(each._1(), Vector.empty()).toJavaList(),
                indexes.getOrElse(each._1(), Vector.empty()).toJavaList()));
    }

    /** The foreign keys among them. */
    Seq<Reference> references(Seq<Long> oids) throws SQLException {
        return query.all(
                REFERENCES,
                row -> new Reference(
                        row.getString("conname"),
                        row.getString("from_schema"),
                        row.getString("from_table"),
                        Columns.texts(row, "from_columns"),
                        row.getString("to_schema"),
                        row.getString("to_table"),
                        Columns.texts(row, "to_columns")),
                array(oids),
                array(oids));
    }

    private <T> Map<Long, Seq<T>> byRelation(String sql, JdbcQuery.RowReader<T> reader, String oids)
            throws SQLException {
        return query.all(sql, row -> new Tuple2<>(row.getLong("oid"), reader.read(row)), oids)
                .groupBy(Tuple2::_1)
                .mapValues(rows -> rows.map(Tuple2::_2));
    }

    private static RelationSummary summary(ResultSet row) throws SQLException {
        return new RelationSummary(
                row.getString("nspname"),
                row.getString("relname"),
                row.getString("kind"),
                row.getInt("columns"),
                row.getLong("tuples"),
                row.getLong("bytes"),
                Columns.text(row, "comment"));
    }

    private static ColumnDetail column(ResultSet row) throws SQLException {
        return new ColumnDetail(
                row.getString("attname"),
                row.getString("type"),
                row.getBoolean("nullable"),
                Columns.text(row, "default_value"),
                row.getString("role"),
                Columns.text(row, "comment"));
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(row.getString("name"), row.getString("definition"), row.getString("state"));
    }

    private static String array(Seq<Long> oids) {
        return oids.mkString("{", ",", "}");
    }
}
