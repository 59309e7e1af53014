package dev.postern.postgres.watch;

import dev.postern.domain.watch.MissingPrivilegeException;
import dev.postern.domain.watch.RunPermission;
import io.vavr.control.Option;

/** Whoever owns the ledger runs migrations; where there is none yet, whoever may make one. */
public record PostgresRunPermission(WatchedDatabase database) implements RunPermission {

    @Override
    public void require() {
        Option<String> missing = database.read(query -> query.one(
                """
                select case
                         when o.rolname is not null and not pg_has_role(current_user, o.oid, 'usage')
                           then format('role %I may not run migrations, so a plan of its would not be that of a run: it needs GRANT %I TO %1$I, the role that owns the ledger',
                                       current_user, o.rolname)
                         when o.rolname is null and not has_database_privilege(current_database(), 'create')
                           then format('role %I may not run migrations, so a plan of its would not be that of a run: it needs GRANT CREATE ON DATABASE %I',
                                       current_user, current_database())
                       end
                from (select 1) one
                left join pg_namespace n on n.nspname = ?
                left join pg_roles o on o.oid = n.nspowner
                """, row -> Option.of(row.getString(1)), database.ledgerSchema().value()));
        missing.forEach(what -> {
            throw new MissingPrivilegeException(what);
        });
    }
}
