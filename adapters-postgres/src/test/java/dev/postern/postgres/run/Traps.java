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
