package dev.postern.endtoend;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A role of the test server's that may only come in with its password.
 *
 * @param name also says that nobody else's role is meant
 */
record LockedRole(Site site, String name) implements AutoCloseable {

    static LockedRole with(Site site, String password) {
        LockedRole role = new LockedRole(site, "locked_" + site.database().name());
        site.sql("create role %s login password '%s'".formatted(role.name(), password.replace("'", "''")));
        role.rules(List.of("host all " + role.name() + " 127.0.0.1/32 scram-sha-256"));
        return role;
    }

    /** Also the roles and rights that hang on it go. */
    @Override
    public void close() {
        rules(List.of());
        site.sql("drop owned by %1$s cascade; drop role %1$s".formatted(name));
    }

    /** Writes the server's rules anew: what is to come first, then those that were there, without ours. */
    private void rules(List<String> first) {
        List<String> others =
                site.rows("select line from unnest(string_to_array(pg_read_file(current_setting('hba_file')),"
                        + " E'\\n')) as line where line ~ '^(local|host)' and line !~ '\\m" + name + "\\M'");
        String lines = Stream.concat(first.stream(), others.stream())
                .map(line -> "'" + line + "'")
                .collect(Collectors.joining(", "));
        site.sql("copy (select unnest(array[%s])) to '%s'".formatted(lines, site.value("show hba_file")));
        site.rows("select pg_reload_conf()");
        site.await("select " + (first.isEmpty() ? "not " : "")
                + "exists (select from pg_hba_file_rules where '%s' = any (user_name))".formatted(name));
    }
}
