package dev.postern.domain.plan;

import dev.postern.domain.migration.GuardedOperation;
import io.vavr.control.Option;

/** Reads the text that an operation has been given. */
public interface StatementReader {

    /** Reads nothing: every operation keeps the text that it has. */
    StatementReader NONE = (operation, text) -> Option.none();

    /** The same operation with another text; none where that text is not one statement that is understood. */
    Option<GuardedOperation> read(GuardedOperation operation, String text);
}
