package dev.postern.cli;

import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;

/** What a report is told as. */
enum Telling {
    /** What would happen. */
    PLAN(12) {
        @Override
        OperationMark mark(OperationReport operation) {
            return OperationMark.planned(operation);
        }
    },
    /** What happened. */
    RUN(12),
    /** What was taken back. */
    UNDO(12) {
        @Override
        boolean concerns(OperationReport operation) {
            return true;
        }
    },
    /** What the ledger says now. */
    LEDGER(0) {
        @Override
        boolean concerns(OperationReport operation) {
            return true;
        }
    };

    private final int listed;

    Telling(int listed) {
        this.listed = listed;
    }

    /** Of a command that runs something: if nothing ran, only what would have happened can be told. */
    static Telling ofRun(RunReport report) {
        return report.outcome() == RunOutcome.REFUSED ? PLAN : RUN;
    }

    OperationMark mark(OperationReport operation) {
        return OperationMark.recorded(operation);
    }

    /** Whether this command had to do with an operation; the others had come to their end before. */
    boolean concerns(OperationReport operation) {
        return operation.decision().isPresent() || operation.waits();
    }

    /** Up to how many operations are listed one by one if they share one plain fate. */
    int listed() {
        return listed;
    }
}
