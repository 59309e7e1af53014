package dev.postern.postgres.watch;

/** Finds the session of the run that is under way: it holds the run lock. */
final class RunHolder {

    /** Its process, by the upper and the lower half of the lock's key. Every role may read {@code pg_locks}. */
    static final String SQL = """
            select l.pid from pg_catalog.pg_locks l
            where l.locktype = 'advisory' and l.granted and l.objsubid = 1
              and l.database = (select oid from pg_catalog.pg_database where datname = pg_catalog.current_database())
              and l.classid::bigint = ? and l.objid::bigint = ?
            """;

    private RunHolder() {}
}
