package dev.postern.postgres.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Functions and operators in schema public that PostgreSQL takes in place of its own where the types of arguments fit
 * them better (manual, 10.3), and which fail when they are called. Whoever calls one would have done anything else for
 * its maker, too.
 */
final class Traps {

    private static final Path SOURCES = Path.of("src", "main");
    private static final Pattern CALL = Pattern.compile("\\b([a-z_][a-z_0-9]{2,})\\(");

    /** The types of catalogs, and of what is compared with them. */
    private static final String TYPES = """
            array['name', 'varchar', 'text', '"char"', 'int2', 'int4', 'int8', 'oid', 'bool', 'regclass', 'regtype']""";

    private Traps() {}

    /** For every function that the adapters' sources call, with types that PostgreSQL's own does not take as they are. */
    static String functions() {
        return """
                do $do$
                declare
                  one record;
                begin
                  for one in
                    with called as (
                      select distinct on (p.proname, p.pronargs) p.proname, p.pronargs,
                             case when t.typtype = 'p' then 'text' else format_type(p.prorettype, null) end as result
                      from pg_proc p join pg_type t on t.oid = p.prorettype
                      where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind = 'f' and not p.proretset
                        and p.pronargs in (1, 2) and p.proname = any (array[%1$s])
                    ), arguments as (
                      select 1 as number, a as list, array[a::regtype::oid] as types from unnest(%2$s) a
                      union all
                      select 2, a || ', ' || b, array[a::regtype::oid, b::regtype::oid] from unnest(%2$s) a, unnest(%2$s) b
                    )
                    select c.proname, a.list, c.result from called c join arguments a on a.number = c.pronargs
                    where not exists (select from pg_proc o where o.pronamespace = 'pg_catalog'::regnamespace
                                        and o.proname = c.proname and o.proargtypes::oid[] = a.types)
                  loop
                    execute format('create function public.%%I(%%s) returns %%s language plpgsql as $f$ begin raise'
                      || ' ''trapped by function %%s(%%s)''; end $f$', one.proname, one.list, one.result, one.proname, one.list);
                  end loop;
                end $do$""".formatted(called().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")), TYPES);
    }

    /** The same with three arguments, and for those that take any number of them, with up to four. */
    static String longerFunctions() {
        return """
                do $do$
                declare
                  one record;
                begin
                  perform pg_catalog.set_config('search_path', 'pg_catalog', true);
                  for one in
                    with called as (
                      select distinct p.proname, p.provariadic <> 0 as variadic, p.pronargs,
                             case when t.typtype = 'p' then 'text' else format_type(p.prorettype, null) end as result
                      from pg_proc p join pg_type t on t.oid = p.prorettype
                      where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind = 'f' and not p.proretset
                        and (p.pronargs = 3 or p.provariadic <> 0) and p.proname = any (array[%1$s])
                    ), types as (
                      select unnest(array['text', 'name', 'varchar', 'oid', 'int4']) as t
                    ), arguments as (
                      select 2 as number, concat_ws(', ', a.t, b.t) as list from types a, types b
                      union all
                      select 3, concat_ws(', ', a.t, b.t, c.t) from types a, types b, types c
                      union all
                      select 4, concat_ws(', ', a.t, b.t, c.t, d.t) from types a, types b, types c, types d
                      where a.t = 'text'
                      union all
                      select 0, concat_ws(', ', a.t, 'variadic text[]') from types a
                    )
                    select distinct on (c.proname, a.list) c.proname, a.list, c.result
                    from called c join arguments a on a.number = c.pronargs and not c.variadic or c.variadic
                    where not exists (select from pg_proc o where o.pronamespace = 'pg_catalog'::regnamespace
                                        and o.proname = c.proname and oidvectortypes(o.proargtypes)
                                            = replace(replace(a.list, 'varchar', 'character varying'), 'int4', 'integer'))
                  loop
                    execute format('create or replace function public.%%I(%%s) returns %%s language plpgsql as $f$ begin raise'
                      || ' ''trapped by function %%s(%%s)''; end $f$', one.proname, one.list, one.result, one.proname, one.list);
                  end loop;
                end $do$""".formatted(called().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")));
    }

    static String operators() {
        return """
                do $do$
                declare
                  one record;
                begin
                  for one in
                    select o.sign, a as l, b as r, case o.sign when '||' then 'text' else 'boolean' end as result
                    from unnest(array['=', '<>', '<', '>', '<=', '>=', '||', '~', '!~', '~~', '~*']) as o (sign),
                         unnest(%1$s) a, unnest(%1$s) b
                    where not exists (select from pg_operator p where p.oprname = o.sign
                                        and p.oprleft = a::regtype and p.oprright = b::regtype)
                  loop
                    execute format('create function public.%%I(%%s, %%s) returns %%s language plpgsql as $f$ begin raise'
                      || ' ''trapped by operator %%s %%s %%s''; end $f$',
                      'trap ' || one.l || one.sign || one.r, one.l, one.r, one.result, one.l, one.sign, one.r);
                    execute format('create operator public.%%s (leftarg = %%s, rightarg = %%s, function = public.%%I)',
                      one.sign, one.l, one.r, 'trap ' || one.l || one.sign || one.r);
                  end loop;
                end $do$""".formatted(TYPES);
    }

    /** The very functions that the adapters' sources call, with any number of arguments: for a path that names pg_catalog late. */
    static String sameFunctions() {
        return """
                do $do$
                declare
                  one record;
                begin
                  for one in
                    select p.proname, pg_get_function_identity_arguments(p.oid) as list,
                           case when p.proretset then 'setof ' else '' end || format_type(p.prorettype, null) as result
                    from pg_proc p
                    where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind = 'f' and p.proname = any (array[%1$s])
                      and p.proallargtypes is null and p.pronargs > 0
                      and not ((string_to_array(p.proargtypes::text, ' ')::oid[] || p.prorettype) && (select array_agg(oid)
                               from pg_type where typname in ('internal', 'any', 'cstring', 'trigger', 'event_trigger')))
                  loop
                    execute format('create function public.%%I(%%s) returns %%s language plpgsql as $f$ begin raise'
                      || ' ''trapped by function %%s''; end $f$', one.proname, one.list, one.result, one.proname);
                  end loop;
                end $do$""".formatted(called().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")));
    }

    /** The very operators of PostgreSQL, for such a path. */
    static String sameOperators() {
        return """
                do $do$
                declare
                  one record;
                begin
                  for one in
                    select o.oid, o.oprname as sign, o.oprleft::regtype as l, o.oprright::regtype as r, o.oprresult::regtype as result
                    from pg_operator o
                    where o.oprnamespace = 'pg_catalog'::regnamespace and o.oprkind = 'b'
                      and o.oprleft::regtype::text = any (%1$s || array['text[]', 'oid[]', 'anyarray', 'jsonb'])
                      and o.oprright::regtype::text = any (%1$s || array['text[]', 'oid[]', 'anyarray', 'jsonb', 'text'])
                  loop
                    execute format('create function public.%%I(%%s, %%s) returns %%s language plpgsql as $f$ begin raise'
                      || ' ''trapped by operator %%s''; end $f$', 'trap ' || one.oid, one.l, one.r, one.result, replace(one.sign, '%%', '%%%%'));
                    execute format('create operator public.%%s (leftarg = %%s, rightarg = %%s, function = public.%%I)',
                      one.sign, one.l, one.r, 'trap ' || one.oid);
                  end loop;
                end $do$""".formatted("""
                        array['name', 'character varying', 'text', '"char"', 'smallint', 'integer', 'bigint', 'oid', 'boolean',
                              'regclass', 'regtype']""");
    }

    private static List<String> called() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
                    .flatMap(file -> CALL.matcher(text(file)).results().map(found -> found.group(1)))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
