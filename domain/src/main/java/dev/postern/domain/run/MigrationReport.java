package dev.postern.domain.run;

import java.util.List;

/**
 * One migration as a command reports it, with its operations in their order.
 *
 * @param undo the statements that take it back, in their order; empty but for {@code down}
 */
public record MigrationReport(
        String id, String name, MigrationState state, List<OperationReport> operations, List<UndoReport> undo) {

    /** Of a command that takes nothing back. */
    public MigrationReport(String id, String name, MigrationState state, List<OperationReport> operations) {
        this(id, name, state, operations, List.of());
    }

    public MigrationReport {
        operations = List.copyOf(operations);
        undo = List.copyOf(undo);
    }

    /** This with what takes it back. */
    MigrationReport undoneBy(List<UndoReport> statements) {
        return new MigrationReport(id, name, state, operations, statements);
    }
}
