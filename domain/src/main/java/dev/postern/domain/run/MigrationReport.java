package dev.postern.domain.run;

import java.util.List;

/** One migration as a command reports it, with its operations in their order. */
public record MigrationReport(String id, String name, MigrationState state, List<OperationReport> operations) {

    public MigrationReport {
        operations = List.copyOf(operations);
    }
}
