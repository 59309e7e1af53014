package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Residue;
import io.vavr.control.Either;

/**
 * Clears away what statements outside transactions leave behind when they are cut off or fail. What somebody still works
 * on is not touched.
 *
 * <p>Every method throws {@link DatabaseUnavailableException} when the session is lost.
 */
public interface Leftovers {

    /**
     * Takes a leftover out of the way: an index loses its name, what is half detached is detached. Within the transaction
     * that is open, if one is; else for good.
     *
     * @return whether there was one, or what the server has against it, among that that it is no leftover: somebody is at
     *     it
     */
    Either<StatementFailure, Found> clear(Residue residue);

    /**
     * Takes what an earlier try of an operation has left out of its way.
     *
     * @param before the catalog that the operation meets
     * @return the same as of {@link #clear}
     */
    default Either<StatementFailure, Found> clearFor(Operation operation, Catalog before) {
        return operation.residue(before).map(this::clear).getOrElse(() -> Either.right(Found.NOTHING));
    }

    /**
     * Drops the indexes that were taken out of the way by this run or an earlier one, outside a transaction and
     * concurrently, as far as nobody uses them.
     */
    void drop();

    /** Whether there was something to clear away. */
    enum Found {
        SOMETHING,
        NOTHING
    }
}
