package dev.postern.endtoend;

import java.util.ArrayList;
import java.util.List;

/**
 * What a database looks like after a run: its schema in PostgreSQL's words, leftovers included, its rows, and what the
 * ledger says of every operation.
 */
record Picture(List<String> schema, List<String> rows, List<String> ledger) {

    static Picture of(Site site) {
        List<String> schema = new ArrayList<>(site.schema());
        schema.addAll(site.rows("""
                select 'index ' || c.relname || case when i.indisvalid and i.indisready and i.indislive then '' else ' INVALID' end
                from pg_index i join pg_class c on c.oid = i.indexrelid
                where c.relnamespace = 'public'::regnamespace
                union all
                select 'partition ' || inhrelid::regclass || ' of ' || inhparent::regclass || ' ' || inhdetachpending
                from pg_inherits
                union all
                select 'schema ' || nspname from pg_namespace where nspname !~ '^pg_|^information_schema$'
                order by 1
                """));
        List<String> rows = new ArrayList<>();
        for (String table : site.rows("select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind in ('r', 'p') order by relname")) {
            rows.add(table + " "
                    + site.value("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from \""
                            + table + "\" t"));
        }
        return new Picture(
                List.copyOf(schema),
                List.copyOf(rows),
                site.rows("select migration, ordinal, kind, object, outcome from postern.latest_entry"
                        + " order by migration, ordinal, object"));
    }

    /** The operations that the ledger says were applied more than once. */
    static List<String> appliedTwice(Site site) {
        return site.rows("select migration, ordinal, count(*) from postern.entry where outcome = 'applied'"
                + " group by migration, fingerprint, occurrence, ordinal having count(*) > 1");
    }
}
