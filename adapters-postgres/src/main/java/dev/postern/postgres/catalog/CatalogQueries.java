package dev.postern.postgres.catalog;

/** The questions that are asked of pg_catalog, each about all objects in one go. */
final class CatalogQueries {

    static final String SCHEMAS =
            "select nspname from pg_catalog.pg_namespace where nspname::text !~ '^pg_(toast_)?temp_' order by nspname";

    /** The comments on schemas, those left out that every database comes with. */
    static final String SCHEMA_COMMENTS = """
            select n.nspname, d.description from pg_catalog.pg_namespace n
            join pg_catalog.pg_description d on d.classoid = 'pg_catalog.pg_namespace'::regclass and d.objoid = n.oid
            where n.nspname::text !~ '^pg_' and n.nspname <> 'information_schema'
              and (n.nspname, d.description) <> ('public', 'standard public schema')
            order by n.nspname
            """;

    /** The relations of those names, the tables of the indexes among them, and the sequences of their columns. */
    static final String RELATIONS = """
            with named as (
              select c.oid from unnest(?::text[], ?::text[]) as wanted (schema, name)
              join pg_catalog.pg_namespace n on n.nspname = wanted.schema
              join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = wanted.name),
            asked as (
              select oid from named
              union select d.objid from named join pg_catalog.pg_depend d on d.refobjid = named.oid
                and d.refclassid = 'pg_catalog.pg_class'::regclass and d.classid = 'pg_catalog.pg_class'::regclass
                and d.refobjsubid > 0 and d.deptype in ('a', 'i')
              join pg_catalog.pg_class s on s.oid = d.objid and s.relkind = 'S'
              union select i.indrelid from pg_catalog.pg_index i join named on named.oid = i.indexrelid)
            select c.oid::bigint, n.nspname, c.relname, c.relkind::text
            from asked join pg_catalog.pg_class c on c.oid = asked.oid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            order by 2, 3
            """;

    static final String COLUMNS = """
            select a.attrelid::bigint, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   pg_catalog.pg_get_expr(d.adbin, d.adrelid), a.attidentity::text, a.attgenerated::text,
                   pg_catalog.col_description(a.attrelid, a.attnum)
            from pg_catalog.pg_attribute a
            left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = any (?::oid[]) and a.attnum > 0 and not a.attisdropped
            order by a.attrelid, a.attnum
            """;

    /**
     * Not-null constraints, which PostgreSQL 18 lists too, are a column's nullability here. A foreign key that refers to
     * a partitioned table has rows of its own for each partition, which nobody ever named.
     */
    static final String CONSTRAINTS = """
            select c.conrelid::bigint, c.conname, c.contype::text, pg_catalog.pg_get_constraintdef(c.oid), c.convalidated,
                   array(select a.attname from unnest(c.conkey) with ordinality as k (num, place)
                         join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num order by place)::text[],
                   rn.nspname, r.relname,
                   array(select a.attname from unnest(c.confkey) with ordinality as k (num, place)
                         join pg_catalog.pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num order by place)::text[],
                   pg_catalog.obj_description(c.oid, 'pg_constraint')
            from pg_catalog.pg_constraint c
            left join pg_catalog.pg_class r on r.oid = c.confrelid
            left join pg_catalog.pg_namespace rn on rn.oid = r.relnamespace
            where c.conrelid = any (?::oid[]) and c.contype in ('p', 'u', 'f', 'c', 'x')
              and not exists (select from pg_catalog.pg_constraint whole
                              where whole.oid = c.conparentid and whole.conrelid = c.conrelid)
            order by c.conrelid, c.conname
            """;

    /** Those that have names, which they have since PostgreSQL 18. */
    static final String NOT_NULLS = """
            select c.conrelid::bigint, c.conname, a.attname, c.convalidated,
                   pg_catalog.obj_description(c.oid, 'pg_constraint')
            from pg_catalog.pg_constraint c
            join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.conrelid = any (?::oid[]) and c.contype = 'n'
            order by c.conrelid, c.conname
            """;

    static final String INDEXES = """
            select i.indrelid::bigint, n.nspname, c.relname, i.indisunique, i.indisvalid,
                   pg_catalog.pg_get_indexdef(i.indexrelid),
                   array(select a.attname from unnest(i.indkey) with ordinality as k (num, place)
                         join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.num order by place)::text[],
                   pg_catalog.obj_description(c.oid, 'pg_class')
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indexrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where i.indrelid = any (?::oid[])
            order by i.indrelid, c.relname
            """;

    static final String RELATION_COMMENTS = """
            select d.objoid::bigint, d.description from pg_catalog.pg_description d
            where d.classoid = 'pg_catalog.pg_class'::regclass and d.objsubid = 0 and d.objoid = any (?::oid[])
            """;

    /** The tables of the database, without those of ledgers, which are known by the view that each of them has. */
    static final String TABLES = """
            select n.nspname, c.relname
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname <> 'information_schema' and n.nspname::text !~ '^pg_'
              and not exists (select from pg_catalog.pg_class v
                              where v.relnamespace = n.oid and v.relname = 'latest_entry' and v.relkind = 'v')
            order by n.nspname, c.relname
            """;

    private CatalogQueries() {}
}
