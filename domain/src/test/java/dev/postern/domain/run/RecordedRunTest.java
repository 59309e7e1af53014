package dev.postern.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.InMemoryDatabase;
import dev.postern.domain.testing.Ledgers;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class RecordedRunTest {

    private final InMemoryDatabase database = new InMemoryDatabase();

    @Test
    void it_stands_in_a_ledger_that_is_made_for_it_and_has_no_end_yet() {
        try (Session session = database.exclusive(ProgressListener.SILENT)) {
            begun(session);
            assertThat(database.keepsLedger()).isTrue();
            assertThat(database.runs()).containsExactly(Option.none());
        }
    }

    @Test
    void its_end_says_whether_a_fault_has_stopped_it() {
        try (Session session = database.exclusive(ProgressListener.SILENT)) {
            begun(session).end(Option.none());
            begun(session).end(Option.some(new RunFault("disk full", "Make room.")));
            assertThat(database.runs()).containsExactly(Option.some("done"), Option.some("failed"));
        }
    }

    private static RecordedRun begun(Session session) {
        return RecordedRun.begin(session, ProgressListener.SILENT, () -> Ledgers.AT, "up", Vector.empty());
    }
}
