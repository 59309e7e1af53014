package dev.postern.domain.testing;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.catalog.Scope;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunLockUnavailableException;
import dev.postern.domain.run.ServerFacts;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.TargetDatabase;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Session} and the {@link TargetDatabase} that gives it keep to. */
public abstract class SessionContract {

    private TargetDatabase database;

    /**
     * A database with the schema {@code public} and nothing in it, that does not wait long for the run lock; called once
     * per test.
     */
    protected abstract TargetDatabase freshDatabase();

    @BeforeEach
    void open() {
        database = freshDatabase();
    }

    @Test
    void an_exclusive_session_excludes_another() {
        try (Session holder = database.exclusive(ProgressListener.SILENT)) {
            assertThatThrownBy(() -> database.exclusive(ProgressListener.SILENT))
                    .isInstanceOf(RunLockUnavailableException.class);
            assertUsable(holder);
        }
    }

    @Test
    void the_lock_is_free_again_once_its_session_is_closed() {
        database.exclusive(ProgressListener.SILENT).close();
        try (Session next = database.exclusive(ProgressListener.SILENT)) {
            assertUsable(next);
        }
    }

    @Test
    void the_lock_outlives_the_transactions_of_its_session() {
        try (Session holder = database.exclusive(ProgressListener.SILENT)) {
            holder.statements().begin();
            holder.statements().rollback();
            assertThatThrownBy(() -> database.exclusive(ProgressListener.SILENT))
                    .isInstanceOf(RunLockUnavailableException.class);
        }
    }

    @Test
    void looking_is_possible_while_somebody_holds_the_lock() {
        try (Session holder = database.exclusive(ProgressListener.SILENT);
                Session one = database.look();
                Session other = database.look()) {
            assertUsable(one);
            assertUsable(other);
            assertUsable(holder);
        }
    }

    @Test
    void looking_does_not_keep_a_run_out() {
        try (Session looking = database.look();
                Session holder = database.exclusive(ProgressListener.SILENT)) {
            assertUsable(looking);
            assertUsable(holder);
        }
    }

    @Test
    void what_is_not_committed_is_taken_back_when_the_session_ends() {
        try (Session session = database.exclusive(ProgressListener.SILENT)) {
            session.statements().begin();
            assertThat(session.statements().run(statement("create table t (a int)")))
                    .isEmpty();
        }
        try (Session next = database.exclusive(ProgressListener.SILENT)) {
            assertThat(next.catalog().read(Scope.of(Vector.of(name("t")))).relation(name("t")))
                    .isEmpty();
        }
    }

    @Test
    void closing_again_does_nothing() {
        Session session = database.exclusive(ProgressListener.SILENT);
        session.close();
        try (Session next = database.exclusive(ProgressListener.SILENT)) {
            session.close();
            assertThatThrownBy(() -> database.exclusive(ProgressListener.SILENT))
                    .isInstanceOf(RunLockUnavailableException.class);
            assertUsable(next);
        }
    }

    @Test
    void a_session_knows_its_server() {
        try (Session session = database.look()) {
            ServerFacts facts = session.server();
            assertThat(facts.majorVersion()).isGreaterThanOrEqualTo(14);
            assertThat(facts.database()).isNotBlank();
            assertThat(facts.role().value()).isNotBlank();
            assertThat(facts.searchPath().creationSchema()).isEqualTo(identifier("public"));
        }
    }

    private static void assertUsable(Session session) {
        assertThat(session.catalog().read(Scope.EMPTY).schemas()).contains(identifier("public"));
    }
}
