package dev.postern.domain.testing;

import static dev.postern.domain.testing.Ledgers.AT;
import static dev.postern.domain.testing.Ledgers.entry;
import static dev.postern.domain.testing.Ledgers.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.LedgerStore;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link LedgerStore} keeps to. */
public abstract class LedgerStoreContract {

    private static final String AWKWARD = "it's \"quoted\",\n\ta second line; back\\slash {1,\"2\"} $$ ? é 🐘";

    private TargetDatabase database;
    private Session session;

    /** A database that no ledger was ever prepared in; called once per test. */
    protected abstract TargetDatabase freshDatabase();

    @BeforeEach
    void open() {
        database = freshDatabase();
        session = database.exclusive(ProgressListener.SILENT);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void where_there_is_no_ledger_nothing_is_read() {
        assertThat(store().read()).isEqualTo(Ledger.EMPTY);
    }

    @Test
    void a_prepared_ledger_is_empty() {
        store().prepare();
        assertThat(store().read()).isEqualTo(Ledger.EMPTY);
        assertThat(store().read().isEmpty()).isTrue();
    }

    @Test
    void preparing_again_keeps_what_is_there() {
        LedgerEntry entry = entry("001/00000001", Outcome.APPLIED, run());
        store().append(entry);
        store().prepare();
        assertThat(store().read().latest(entry.id())).containsExactly(entry);
    }

    @Test
    void several_may_prepare_it_at_once() throws Exception {
        Callable<Ledger> preparing = () -> {
            try (Session other = database.look()) {
                other.ledger().prepare();
                return other.ledger().read();
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Ledger>> ledgers = threads.invokeAll(Collections.nCopies(4, preparing));
            for (Future<Ledger> ledger : ledgers) {
                assertThat(ledger.get()).isEqualTo(Ledger.EMPTY);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void an_entry_of_any_outcome_comes_back_equal(Outcome outcome) {
        assertComesBack(entry("001/00000001", outcome, run()));
    }

    @ParameterizedTest
    @MethodSource("inverses")
    void an_inverse_of_any_kind_comes_back_equal(Inverse inverse) {
        assertComesBack(Ledgers.withInverse(entry("001/00000001", Outcome.APPLIED, run()), inverse));
    }

    static List<Inverse> inverses() {
        return List.of(
                Inverse.of("DROP TABLE public.t"),
                Inverse.of("DROP TABLE public.t", "ALTER TABLE \"a;b\"\n  ADD CHECK (x <> ';')"),
                new Inverse.Statements(Vector.of("CREATE TABLE public.t ()"), Vector.of("3 rows of public.t", AWKWARD)),
                Inverse.irreversible("it's gone"),
                Inverse.nothing("nothing to take back"));
    }

    @Test
    void any_text_comes_back_as_it_was() {
        assertComesBack(new LedgerEntry(
                OperationId.parse("2024.01-ü/0a1b2c3d~12").get(),
                7,
                new Place("dir with space/004_é'.sql", 12, 34),
                AWKWARD,
                Option.some(AWKWARD),
                AWKWARD,
                Outcome.DEFERRED,
                AWKWARD,
                Vector.of("table public.\"a, b\"", AWKWARD, ""),
                Inverse.of(AWKWARD),
                run(),
                AT,
                Footprint.NONE
                        .reading(new ObjectName.Relation(QualifiedName.of("public", AWKWARD)), Aspect.EXISTENCE)
                        .writing(new ObjectName.Schema(new Identifier(AWKWARD)), Aspect.values())));
    }

    @Test
    void an_entry_may_be_about_nothing_in_particular() {
        LedgerEntry about = entry("001/00000001", Outcome.APPLIED, run());
        assertThat(about.object()).isNotEmpty();
        assertComesBack(Ledgers.withObject(about, Option.none()));
    }

    @Test
    void empty_texts_stay_empty_texts() {
        assertComesBack(Ledgers.withObject(
                Ledgers.withReason(entry("001/00000001", Outcome.APPLIED, run()), ""), Option.some("")));
    }

    @Test
    void the_latest_entry_of_an_operation_counts() {
        RunId run = run();
        LedgerEntry deferred = entry("001/00000001", Outcome.DEFERRED, run);
        LedgerEntry applied = entry("001/00000001", Outcome.APPLIED, run);
        store().append(deferred);
        store().append(applied);
        assertThat(store().read().entries().values()).containsExactly(applied);
    }

    @Test
    void entries_come_in_the_order_in_which_the_latest_of_each_was_appended() {
        RunId run = run();
        store().append(entry("002/00000001", Outcome.DEFERRED, run));
        store().append(entry("001/00000001", Outcome.APPLIED, run));
        store().append(entry("003/00000001", Outcome.APPLIED, run));
        store().append(entry("002/00000001", Outcome.APPLIED, run));
        assertThat(store().read().entries().keySet().map(OperationId::toString))
                .containsExactly("001/00000001", "003/00000001", "002/00000001");
    }

    @Test
    void a_script_record_comes_back_equal() {
        run();
        ScriptRecord record = script("004", AWKWARD, 13);
        store().append(record);
        assertThat(store().read().scripts().get(record.id())).containsExactly(record);
    }

    @Test
    void the_latest_record_of_a_script_counts() {
        run();
        store().append(script("001", "before", 1));
        store().append(script("001", "after", 2));
        assertThat(store().read().scripts().values()).containsExactly(script("001", "after", 2));
    }

    @Test
    void script_records_come_in_the_order_of_the_migrations() {
        run();
        store().append(script("10", "ten", 1));
        store().append(script("9", "nine", 1));
        assertThat(store().read().scripts().keySet()).containsExactly(new MigrationId("9"), new MigrationId("10"));
    }

    @Test
    void every_run_has_a_number_of_its_own() {
        RunId first = run();
        store().finish(first, "done", AT);
        assertThat(store().begin("down", AT)).isNotEqualTo(first);
    }

    @Test
    void what_is_appended_in_a_transaction_is_read_in_it() {
        LedgerEntry entry = entry("001/00000001", Outcome.APPLIED, run());
        session.statements().begin();
        store().append(entry);
        assertThat(store().read().latest(entry.id())).containsExactly(entry);
        session.statements().rollback();
    }

    @Test
    void what_is_appended_in_a_transaction_is_seen_by_others_once_it_commits() {
        LedgerEntry entry = entry("001/00000001", Outcome.APPLIED, run());
        session.statements().begin();
        store().append(entry);
        assertThat(seenByOthers().latest(entry.id())).isEmpty();
        assertThat(session.statements().commit()).isEmpty();
        assertThat(seenByOthers().latest(entry.id())).containsExactly(entry);
    }

    @Test
    void what_is_appended_in_a_transaction_vanishes_with_it() {
        RunId run = run();
        session.statements().begin();
        store().append(entry("001/00000001", Outcome.APPLIED, run));
        store().append(script("001", "one", 1));
        session.statements().rollback();
        assertThat(store().read()).isEqualTo(Ledger.EMPTY);
    }

    @Test
    void what_is_appended_outside_a_transaction_is_kept_at_once() {
        LedgerEntry entry = entry("001/00000001", Outcome.STARTED, run());
        store().append(entry);
        assertThat(seenByOthers().latest(entry.id())).containsExactly(entry);
    }

    private void assertComesBack(LedgerEntry entry) {
        store().append(entry);
        assertThat(store().read().latest(entry.id())).containsExactly(entry);
    }

    private LedgerStore store() {
        return session.ledger();
    }

    private RunId run() {
        store().prepare();
        return store().begin("up", AT);
    }

    private Ledger seenByOthers() {
        try (Session other = database.look()) {
            return other.ledger().read();
        }
    }
}
