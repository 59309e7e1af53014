package dev.postern.domain.watch;

import java.util.List;
import java.util.Optional;

/**
 * What the ledger remembers of runs. Where there is no ledger yet there is nothing; it needs no more than to read the
 * schema of the ledger.
 *
 * <p>Every method throws {@link dev.postern.domain.run.DatabaseUnavailableException} when the database cannot be reached
 * or goes away, and {@link MissingPrivilegeException} when the ledger may not be read.
 */
public interface RunHistory {

    /** The runs, the latest first. */
    Slice<RunRecord> runs(Stretch stretch);

    Optional<RunRecord> run(long id);

    /** What a run wrote, in its order. */
    List<RecordedStep> stepsOf(long run);

    /** What was ever written of a migration, in the order in which it was. */
    List<RecordedStep> historyOf(String migration);

    /** What waits now: deferred or blocked, with since when. */
    List<RecordedStep> waiting();

    /** The run that is under way. */
    Optional<LiveRun> underWay();

    RunFigures figures();
}
