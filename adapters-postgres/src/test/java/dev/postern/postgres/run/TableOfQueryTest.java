package dev.postern.postgres.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.run.RunFault;
import dev.postern.domain.run.RunReport;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table consists of that is made of a query is known only once it is there, and histories go on with it. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class TableOfQueryTest {

    private static final String MADE =
            "create table person (id int, name text, age int); create table fast as select * from person;";

    private final TestDatabase database;
    private final Connection connection;

    TableOfQueryTest(PostgresUnderTest server) throws SQLException {
        this.database = server.newDatabase();
        this.connection = database.connect();
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table fast add primary key (id)",
                "alter table fast add constraint grown check (age > 17)",
                "alter table fast add column score int not null default 0",
                "alter table fast alter name set not null",
                "alter table fast alter name set default 'x'",
                "alter table fast alter id type bigint",
                "alter table fast rename name to called",
                "alter table fast drop column age",
                "alter table fast drop constraint if exists grown",
                "create unique index on fast (id)",
                "create table child (id int references fast (id))",
                "comment on column fast.name is 'x'",
                "insert into fast values (1, 'x', 2)",
                "create view grown as select name from fast where age > 17",
                "drop table fast",
            })
    void what_is_done_to_it_in_the_same_run_is_done(String statement) throws SQLException {
        String before = statement.contains("references") ? "alter table fast add primary key (id);" : "";
        MigrationScript script = migration("001", MADE + before + statement);

        RunReport first = up(script);

        assertThat(first.fault().map(RunFault::message)).as(statement).isEmpty();
        assertThat(first.waiting()).isZero();
        assertThat(up(script).fault()).isEmpty();
    }

    @Test
    void what_it_has_already_is_found_in_place_or_a_conflict_once_it_is_there() throws SQLException {
        assertThat(up(migration("001", MADE + "alter table fast add column if not exists age int"))
                        .fault())
                .isEmpty();
        assertThat(new JdbcQuery(connection)
                        .all(
                                "select outcome from postern.entry where sql like '%if not exists age%'",
                                row -> row.getString(1))
                        .single())
                .isEqualTo("found-in-place");
        assertThat(up(migration("002", "create table slow as select id from person; alter table slow add id text"))
                        .fault())
                .isPresent();
    }

    private RunReport up(MigrationScript... scripts) {
        return Upgrade.of(database, scripts);
    }
}
