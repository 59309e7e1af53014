package dev.postern.cli;

import dev.postern.cli.settings.InvalidSettingsException;
import dev.postern.domain.ledger.LedgerUnusableException;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.InvalidScriptsException;
import dev.postern.domain.run.RoleUnavailableException;
import dev.postern.domain.run.RunFault;
import dev.postern.domain.run.RunLockUnavailableException;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.ScratchServerUnavailableException;
import dev.postern.domain.run.UnknownTargetException;
import dev.postern.domain.run.UnsupportedServerException;
import dev.postern.domain.watch.StatusServerUnavailableException;
import java.util.List;
import java.util.Optional;

/** What an exception means to the person who gave the command. */
record Failure(ExitCode exit, RunOutcome outcome, RunFault fault) {

    /** What to make of one kind of exception, whose message says what happened. */
    private record Rule(Class<? extends Exception> kind, ExitCode exit, RunOutcome outcome, String remedy) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    UnknownTargetException.class,
                    ExitCode.USAGE,
                    RunOutcome.REFUSED,
                    "\"postern status\" lists the migrations, \"postern status --deferred\" the operations that wait."),
            new Rule(
                    RunLockUnavailableException.class,
                    ExitCode.UNAVAILABLE,
                    RunOutcome.REFUSED,
                    "Wait until the other run has ended, or wait longer for it: --wait 5m."),
            new Rule(
                    UnsupportedServerException.class,
                    ExitCode.REFUSED,
                    RunOutcome.REFUSED,
                    "Nothing was changed. Point --url at a server that can be migrated."),
            new Rule(
                    RoleUnavailableException.class,
                    ExitCode.REFUSED,
                    RunOutcome.REFUSED,
                    "Nothing was changed. Name a role that there is, and make the one that connects a member of it: grant ROLE"
                            + " to USER."),
            new Rule(
                    LedgerUnusableException.class,
                    ExitCode.REFUSED,
                    RunOutcome.REFUSED,
                    "Nothing was run. Put the ledger right, or keep it in another schema: --ledger SCHEMA."),
            new Rule(
                    ScratchServerUnavailableException.class,
                    ExitCode.FAILED,
                    RunOutcome.FAILED,
                    "An installed PostgreSQL does as well: --pg-bin DIR."),
            new Rule(
                    FileInTheWayException.class,
                    ExitCode.REFUSED,
                    RunOutcome.REFUSED,
                    "Nothing is overwritten. Choose another name, or take the file away."),
            new Rule(
                    FolderUnusableException.class,
                    ExitCode.FAILED,
                    RunOutcome.FAILED,
                    "Check that the folder is there and what you may do in it, or name another: --dir DIR."),
            new Rule(
                    StatusServerUnavailableException.class,
                    ExitCode.FAILED,
                    RunOutcome.FAILED,
                    "Choose another address: --listen 127.0.0.1:8081."));

    static Failure of(Exception thrown) {
        if (thrown instanceof UsageException usage) {
            return usage(new RunFault(message(usage), usage.remedy()));
        }
        if (thrown instanceof InvalidSettingsException settings) {
            return usage(new RunFault(message(settings), settings.remedy()));
        }
        if (thrown instanceof InvalidScriptsException invalid) {
            return usage(invalidScripts(invalid));
        }
        if (thrown instanceof DatabaseUnavailableException unavailable) {
            return new Failure(
                    ExitCode.UNAVAILABLE,
                    RunOutcome.FAILED,
                    new RunFault(message(thrown), remedy(unavailable.trouble())));
        }
        return RULES.stream()
                .filter(rule -> rule.kind().isInstance(thrown))
                .map(rule -> new Failure(rule.exit(), rule.outcome(), new RunFault(message(thrown), rule.remedy())))
                .findFirst()
                .orElseGet(() -> unexpected(thrown));
    }

    private static String remedy(DatabaseUnavailableException.Trouble trouble) {
        return switch (trouble) {
            case UNREACHABLE ->
                "Check that the server runs, and that host and port of the address are right; then give the command again.";
            case NO_SUCH_DATABASE ->
                "Nothing was changed. Check the name of the database in the address, or make the database first: CREATE"
                        + " DATABASE.";
            case NOT_LET_IN ->
                "Nothing was changed. Check user and password (PGPASSWORD, ~/.pgpass, the address), and what pg_hba.conf of"
                        + " the server lets in.";
            case NOT_NOW -> "The server lets nobody in just now. Give the command again in a while.";
            case LOST ->
                "Give the command again: what was recorded stays recorded, and it looks up what became of the rest.";
            case OTHER ->
                "Check that the server runs, that address, database, user and password are right, and what the role"
                        + " may read; then give the command again: what was recorded stays recorded.";
        };
    }

    static Failure usage(RunFault fault) {
        return new Failure(ExitCode.USAGE, RunOutcome.REFUSED, fault);
    }

    /** The report of a command that got nowhere. */
    RunReport report(String command) {
        return new RunReport(command, outcome, List.of(), List.of(), Optional.of(fault));
    }

    private static Failure unexpected(Exception thrown) {
        String what = thrown.getClass().getSimpleName() + (message(thrown).isEmpty() ? "" : ": " + message(thrown));
        return new Failure(
                ExitCode.FAILED,
                RunOutcome.FAILED,
                new RunFault(
                        "unexpected " + what,
                        "This is a bug of Postern's: please report it, with what --verbose prints."));
    }

    private static RunFault invalidScripts(InvalidScriptsException invalid) {
        int count = invalid.problems().size();
        String heading = count == 1
                ? "there is a problem with the migrations, nothing ran:"
                : "there are " + count + " problems with the migrations, nothing ran:";
        return new RunFault(
                heading + "\n\n" + message(invalid) + "\n", "Put the migrations right and give the command again.");
    }

    private static String message(Exception thrown) {
        return Optional.ofNullable(thrown.getMessage()).orElse("");
    }
}
