package dev.postern.http.reading;

import dev.postern.domain.ledger.LedgerUnusableException;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.InvalidScriptsException;
import dev.postern.domain.run.RunLockUnavailableException;
import dev.postern.domain.run.UnsupportedServerException;
import dev.postern.domain.watch.MissingPrivilegeException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads something, and turns every way in which that can fail into words that anybody may read. */
public record Source<T>(Supplier<T> origin) {

    private static final Logger LOG = LoggerFactory.getLogger(Source.class);

    Reading<T> read() {
        try {
            return new Reading.Known<>(origin.get());
        } catch (MissingPrivilegeException e) {
            return new Reading.Forbidden<>(Redacted.text(String.valueOf(e.getMessage())));
        } catch (DatabaseUnavailableException e) {
            return unavailable("the database is away: " + e.getMessage(), e);
        } catch (InvalidScriptsException e) {
            return unavailable("the migrations have faults: " + places(e), e);
        } catch (UnsupportedServerException | LedgerUnusableException | RunLockUnavailableException e) {
            return unavailable(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException | Error e) {
            LOG.error("unexpected error while reading", e);
            return new Reading.Broken<>();
        }
    }

    private static <T> Reading<T> unavailable(String reason, RuntimeException cause) {
        LOG.debug("nothing was read", cause);
        return new Reading.Unavailable<>(Redacted.text(reason));
    }

    /** Without the lines of SQL that the whole message shows. */
    private static String places(InvalidScriptsException faults) {
        return faults.problems()
                .map(problem -> problem.place() + ": " + problem.fault())
                .mkString("; ");
    }
}
