package dev.postern.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.testing.Histories;
import dev.postern.domain.testing.History;
import dev.postern.domain.testing.InMemoryProject;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** Whatever is missing, whenever it comes back: nothing that was deferred is lost, and the end is that of the straight run. */
class DeferralProperties {

    private static final int TRIES = 400;
    private static final Policy WAITING = new Policy(OnMissing.DEFER, FirstRun.PROTECT);
    private static final int NAMES_TAKEN = 12;
    private static final Pattern CHAIN = Pattern.compile("waits for .*, which waits for ", Pattern.DOTALL);

    /** What somebody else does to the database when the tables come back. */
    enum Disturbance {
        NONE,
        ALSO_NONE,
        /** The tables come back with rows in them. */
        ROWS,
        /** Names that the history gives are taken. */
        NAMES
    }

    /** Always the same histories, so that the shares are always the same, too. */
    @Property(tries = TRIES, seed = "4")
    void what_the_histories_are_about_happens_in_many_of_them(
            @ForAll("histories") History history,
            @ForAll @Size(min = 1, max = 3) java.util.Set<@IntRange(min = 1, max = 4) Integer> missing,
            @ForAll @IntRange(min = 2, max = 9) int returning,
            @ForAll Disturbance disturbance) {
        Lacking lacking = Lacking.of(history, 1, missing);
        RunReport first = assertConverges(history, lacking, returning, disturbance);
        count(lacking.project(), first);
    }

    @Property(tries = TRIES / 4)
    void every_deferred_operation_ends_settled_moot_or_visible(
            @ForAll("histories") History history,
            @ForAll @IntRange(min = 1, max = 3) int adopted,
            @ForAll @Size(min = 1, max = 3) java.util.Set<@IntRange(min = 1, max = 4) Integer> missing,
            @ForAll @IntRange(min = 1, max = 12) int returning,
            @ForAll Disturbance disturbance) {
        assertConverges(history, Lacking.of(history, adopted, missing), returning, disturbance);
    }

    /** The tables are missing until so many migrations more have run; what the run until then reported. */
    private static RunReport assertConverges(History history, Lacking lacking, int returning, Disturbance disturbance) {
        InMemoryProject project = lacking.project();
        String until = History.id(Math.min(1 + returning, history.length()));
        RunReport first = project.migrator().up(new UpRequest(Option.some(new MigrationId(until)), WAITING));
        assertThat(first.outcome()).isEqualTo(RunOutcome.DONE);
        Assume.that(lacking.canBePutBack());
        lacking.putBack();
        disturb(lacking, disturbance);
        RunReport second = project.up(WAITING);
        assertThatNothingIsLost(project);
        if (disturbance == Disturbance.NONE || disturbance == Disturbance.ALSO_NONE) {
            assertThat(second.fault()).isEmpty();
            assertThat(project.migrator().reconcile(WAITING).fault()).isEmpty();
            Assume.that(lacking.leavesNamesAlone());
            assertEndsLikeTheStraightRun(history, project);
            assertThat(project.plan().operations()).isEmpty();
        }
        return first;
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.eventful();
    }

    private static void disturb(Lacking lacking, Disturbance disturbance) {
        if (disturbance == Disturbance.ROWS) {
            lacking.toPutBack()
                    .forEach(
                            table -> lacking.project().database().execute("insert into " + table + " (id) values (1)"));
        } else if (disturbance == Disturbance.NAMES) {
            for (int number = 0; number < NAMES_TAKEN; number++) {
                lacking.project().database().execute("create table if not exists i" + number + " (a int)");
            }
        }
    }

    private static void assertThatNothingIsLost(InMemoryProject project) {
        Seq<LedgerEntry> deferred = project.database()
                .history()
                .filter(entry -> entry.outcome() == Outcome.DEFERRED || entry.outcome() == Outcome.BLOCKED);
        java.util.List<String> visible = project.status()
                .operations()
                .filter(OperationReport::waits)
                .map(OperationReport::id)
                .toList();
        for (LedgerEntry each : deferred) {
            Outcome.Standing now = project.database()
                    .ledger()
                    .entries()
                    .get(each.id())
                    .get()
                    .outcome()
                    .standing();
            if (now != Outcome.Standing.DONE) {
                assertThat(visible).contains(each.id().toString());
            }
        }
    }

    private static void assertEndsLikeTheStraightRun(History history, InMemoryProject project) {
        InMemoryProject straight = InMemoryProject.of(history.scripts());
        straight.up();
        assertThat(project.database().schema()).isEqualTo(straight.database().schema());
    }

    private static void count(InMemoryProject project, RunReport first) {
        Seq<LedgerEntry> entries = project.database().history();
        share("a deferral", first.waiting() > 0);
        share(
                "a chain of three",
                first.operations()
                        .anyMatch(each -> each.waits()
                                && each.waitsFor().stream()
                                        .anyMatch(words -> CHAIN.matcher("waits for " + words)
                                                .find())));
        share("a split", entries.exists(each -> isSplitOff(each, entries)));
        share(
                "a rename over a deferral",
                first.operations().anyMatch(each -> each.reason().contains("carried over by")));
        share("a drop over a deferral", entries.exists(each -> each.outcome() == Outcome.MOOT));
        share("a blocked settling", entries.exists(each -> each.outcome() == Outcome.BLOCKED));
    }

    private static boolean isSplitOff(LedgerEntry entry, Seq<LedgerEntry> entries) {
        return entry.outcome() == Outcome.DEFERRED
                && entry.kind().equals("add constraint")
                && entries.exists(each -> each.kind().equals("create table")
                        && each.ordinal() == entry.ordinal()
                        && each.id().migration().equals(entry.id().migration()));
    }

    private static void share(String what, boolean seen) {
        Statistics.label(what)
                .collect(seen)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= 5));
    }
}
