package dev.postern.postgres.run;

import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import java.sql.SQLException;

/** The tables that LOCK TABLE takes (manual, LOCK): those that are there, and on which the session has the right to. */
record LockableTables(JdbcQuery query) {

    /** The statements that lock them, in the order of their names, so that two runs do not lock each other out. */
    Seq<String> statements(Locks locks) throws SQLException {
        Seq<QualifiedName> wanted = locks.byRelation().keySet().toVector();
        Seq<Integer> lockable = query.all(
                """
                select w.n
                from unnest(?::text[], ?::text[]) with ordinality as w (schema, name, n)
                join pg_catalog.pg_namespace s on s.nspname operator(pg_catalog.=) w.schema
                join pg_catalog.pg_class c on c.relnamespace operator(pg_catalog.=) s.oid
                  and c.relname operator(pg_catalog.=) w.name and c.relkind operator(pg_catalog.=) any (array['r', 'p'])
                where pg_catalog.pg_has_role(c.relowner, 'USAGE')
                   or pg_catalog.has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE')
                order by w.n
                """,
                row -> row.getInt(1) - 1,
                query.texts(wanted.map(name -> name.schema().value())),
                query.texts(wanted.map(name -> name.name().value())));
        Seq<Tuple2<QualifiedName, LockStrength>> all = locks.byRelation().toVector();
        return lockable.map(all::get)
                .map(lock -> "lock table only " + lock._1() + " in " + lock._2().words() + " mode");
    }
}
