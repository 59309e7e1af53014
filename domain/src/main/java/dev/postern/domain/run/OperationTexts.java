package dev.postern.domain.run;

import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads texts of operations that stand in no file: those that the ledger kept, and those that operations are rewritten to. */
record OperationTexts(ScriptReader scripts, SearchPath path) {

    /** An operation with another text; what is said about it in comments holds on. */
    Option<GuardedOperation> rewritten(GuardedOperation operation, String text) {
        SqlStatement statement = operation
                .statement()
                .part(text, operation.statement().place(), operation.statement().comments());
        Seq<GuardedOperation> read = scripts.parse(operation.id().migration(), Vector.of(statement), path);
        return read.singleOption().map(one -> as(operation, one));
    }

    private static GuardedOperation as(GuardedOperation operation, GuardedOperation read) {
        return new GuardedOperation(
                        operation.id(),
                        operation.ordinal(),
                        operation.segment(),
                        read.statement(),
                        read.operation(),
                        operation.transactionality(),
                        operation.directives())
                .behind(operation.settings());
    }

    /** An operation as the ledger kept it. */
    GuardedOperation kept(LedgerEntry entry) {
        SqlStatement statement = entry.statement();
        GuardedOperation read = scripts.parse(entry.id().migration(), Vector.of(statement), path)
                .head();
        return new GuardedOperation(
                        entry.id(),
                        entry.ordinal(),
                        read.segment(),
                        statement,
                        read.operation(),
                        read.transactionality(),
                        read.directives())
                .reading(read.path());
    }
}
