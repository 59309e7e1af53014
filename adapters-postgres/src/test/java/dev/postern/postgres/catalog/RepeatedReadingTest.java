package dev.postern.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.connection.RepeatedQueries;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A session that reads again and again is told the same as one that reads once. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class RepeatedReadingTest {

    private final TestDatabase database;
    private final Connection connection;

    RepeatedReadingTest(PostgresUnderTest server) throws SQLException {
        this.database = server.newDatabase();
        this.connection = database.connect();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void every_question_about_objects_of_whatever_class_can_be_asked_again() throws SQLException {
        new JdbcQuery(connection).execute("""
                create schema "O'Brien";
                create table "O'Brien"."a\\b" (id int primary key, x text check (x <> ''));
                create table u (id int references "O'Brien"."a\\b" on delete cascade);
                create function f() returns trigger language plpgsql as 'begin insert into u values (1); return new; end';
                create trigger t before insert on "O'Brien"."a\\b" for each row execute function f();
                create view v as select * from u;
                grant select on u to public;
                """);
        Scope scope = everything();
        Catalog once = new PostgresCatalogReader(connection).read(scope);
        PostgresCatalogReader reader =
                new PostgresCatalogReader(connection, Option.some(new RepeatedQueries(connection)));
        for (int i = 0; i < 3; i++) {
            assertThat(reader.read(scope)).isEqualTo(once);
        }
        new JdbcQuery(connection).execute("deallocate all");
        assertThat(reader.read(scope)).isEqualTo(once);
        assertThat(once.relation(QualifiedName.of("public", "u"))).isNotEmpty();
    }

    @Test
    void the_transaction_has_its_settings_afterwards() throws SQLException {
        JdbcQuery query = new JdbcQuery(connection);
        query.execute("set search_path = public, pg_temp; set plan_cache_mode = force_custom_plan");
        PostgresCatalogReader reader =
                new PostgresCatalogReader(connection, Option.some(new RepeatedQueries(connection)));
        reader.read(everything());
        reader.read(everything());
        String settings = query.one(
                "select current_setting('search_path') || '; ' || current_setting('plan_cache_mode')",
                row -> row.getString(1));
        assertThat(settings).isEqualTo("public, pg_temp; force_custom_plan");
    }

    /** Something of every class, whether it is there or not, with what stands on it and what its rows reach. */
    private static Scope everything() {
        Vector<QualifiedName> relations = Vector.of(
                QualifiedName.of("O'Brien", "a\\b"), QualifiedName.of("public", "u"), QualifiedName.of("public", "v"));
        Scope scope = Scope.of(relations).and(Scope.reaching(relations));
        for (ObjectClass each : ObjectClass.values()) {
            scope = scope.and(Scope.withDependants(new ObjectName.InSchema(each, QualifiedName.of("public", "f"))))
                    .and(Scope.withDependants(new ObjectName.InDatabase(each, new Identifier("plpgsql"))))
                    .and(Scope.withDependants(new ObjectName.OnRelation(each, relations.head(), new Identifier("t"))));
        }
        return relations
                .map(ObjectName.Relation::new)
                .map(Scope::withWholeDependants)
                .prepend(Scope.withDependants(new ObjectName.Schema(new Identifier("O'Brien"))))
                .fold(scope, Scope::and);
    }
}
