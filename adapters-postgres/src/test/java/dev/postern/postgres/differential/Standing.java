package dev.postern.postgres.differential;

/** How much a role may do in a database, which it does not own. */
enum Standing {
    STRANGER("select"),
    GUEST("""
            do $$ declare s text; begin
              for s in select quote_ident(nspname) from pg_namespace where oid >= 16384 loop
                execute 'grant usage, create on schema ' || s || ' to ROLE';
                execute 'grant all on all tables in schema ' || s || ' to ROLE';
                execute 'grant all on all sequences in schema ' || s || ' to ROLE';
              end loop;
              execute 'grant create on database ' || quote_ident(current_database()) || ' to ROLE';
            end $$"""),
    /** Of everything that is in schemas. */
    OWNER("""
            do $$ declare s text; begin
              for s in select quote_ident(nspname) from pg_namespace where oid >= 16384 loop
                execute 'alter schema ' || s || ' owner to ROLE';
              end loop;
              for s in select c.oid::regclass::text from pg_class c where c.oid >= 16384 and c.relkind in ('r', 'p', 'v', 'm', 'f')
                         and c.relnamespace >= 16384 loop
                execute 'alter table ' || s || ' owner to ROLE';
              end loop;
              for s in select c.oid::regclass::text from pg_class c where c.oid >= 16384 and c.relkind = 'S'
                         and c.relnamespace >= 16384
                         and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i')) loop
                execute 'alter sequence ' || s || ' owner to ROLE';
              end loop;
              for s in select t.oid::regtype::text from pg_type t where t.oid >= 16384 and t.typnamespace >= 16384
                         and t.typtype in ('d', 'e') loop
                execute 'alter type ' || s || ' owner to ROLE';
              end loop;
              for s in select p.oid::regprocedure::text from pg_proc p where p.oid >= 16384 and p.pronamespace >= 16384 loop
                execute 'alter routine ' || s || ' owner to ROLE';
              end loop;
              for s in select quote_ident(n.nspname) || '.' || quote_ident(x.stxname)
                       from pg_statistic_ext x join pg_namespace n on n.oid = x.stxnamespace loop
                execute 'alter statistics ' || s || ' owner to ROLE';
              end loop;
              execute 'grant create on database ' || quote_ident(current_database()) || ' to ROLE';
            end $$""");

    private final String sql;

    Standing(String sql) {
        this.sql = sql;
    }

    /** What gives a role this standing, as a superuser says it. */
    String givenTo(String role) {
        return sql.replace("ROLE", role);
    }
}
