package dev.postern.http.reading;

import dev.postern.domain.ledger.LedgerUnusableException;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.InvalidScriptsException;
import dev.postern.domain.run.RunLockUnavailableException;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UnsupportedServerException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the status, and turns every way in which that can fail into words that anybody may read. */
public final class StatusReader {

    private static final Logger LOG = LoggerFactory.getLogger(StatusReader.class);

    private final Supplier<RunReport> status;

    public StatusReader(Supplier<RunReport> status) {
        this.status = status;
    }

    Reading read() {
        try {
            return new Reading.Known(status.get());
        } catch (DatabaseUnavailableException e) {
            return unavailable("the database is away: " + e.getMessage(), e);
        } catch (InvalidScriptsException e) {
            return unavailable("the migrations have faults: " + places(e), e);
        } catch (UnsupportedServerException | LedgerUnusableException | RunLockUnavailableException e) {
            return unavailable(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException | Error e) {
            LOG.error("unexpected error while reading the status", e);
            return new Reading.Broken();
        }
    }

    private static Reading unavailable(String reason, RuntimeException cause) {
        LOG.debug("no status", cause);
        return new Reading.Unavailable(Redacted.text(reason));
    }

    /** Without the lines of SQL that the whole message shows. */
    private static String places(InvalidScriptsException faults) {
        return faults.problems()
                .map(problem -> problem.place() + ": " + problem.fault())
                .mkString("; ");
    }
}
