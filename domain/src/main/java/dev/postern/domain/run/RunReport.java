package dev.postern.domain.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a command found and did.
 *
 * @param command the verb
 * @param migrations those concerned, in order
 * @param warnings one sentence each, most important first
 * @param fault what stopped it; empty if nothing did
 * @param convention by which the files of the migrations are named and laid out: {@code flyway}; empty where they lie in
 *     no files
 * @param hooks what would be done with the statements that run around migrations; empty but where a plan is shown, or
 *     nothing runs
 */
public record RunReport(
        String command,
        RunOutcome outcome,
        List<MigrationReport> migrations,
        List<String> warnings,
        Optional<RunFault> fault,
        Optional<String> convention,
        List<HookReport> hooks) {

    /** A report without hooks. */
    public RunReport(
            String command,
            RunOutcome outcome,
            List<MigrationReport> migrations,
            List<String> warnings,
            Optional<RunFault> fault,
            Optional<String> convention) {
        this(command, outcome, migrations, warnings, fault, convention, List.of());
    }

    /** A report on migrations that lie in no files. */
    public RunReport(
            String command,
            RunOutcome outcome,
            List<MigrationReport> migrations,
            List<String> warnings,
            Optional<RunFault> fault) {
        this(command, outcome, migrations, warnings, fault, Optional.empty());
    }

    public RunReport {
        migrations = List.copyOf(migrations);
        warnings = List.copyOf(warnings);
        hooks = List.copyOf(hooks);
    }

    /** The same with hooks. */
    RunReport around(List<HookReport> statements) {
        return new RunReport(command, outcome, migrations, warnings, fault, convention, statements);
    }

    /** How many operations wait: deferred or blocked. */
    public long waiting() {
        return operations().filter(OperationReport::waits).count();
    }

    /** All operations of all migrations, in order. */
    public Stream<OperationReport> operations() {
        return migrations.stream().flatMap(migration -> migration.operations().stream());
    }
}
