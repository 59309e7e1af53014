package dev.postern.cli;

import dev.postern.domain.run.RunOutcome;

/** How a command tells the process that called it how it went. */
public enum ExitCode {
    DONE(0, "done; what is deferred is reported"),
    FAILED(1, "failed, or something stood in the way after a part had run"),
    USAGE(2, "wrong usage or configuration, or a file that cannot be read"),
    REFUSED(3, "refused or in conflict; nothing ran"),
    DEFERRED(4, "done, but something is deferred or blocked (with --fail-on-deferred)"),
    UNAVAILABLE(5, "the database cannot be reached, or the lock was not obtained"),
    WORK_FOUND(6, "there is work to do (with --check)"),
    INTERRUPTED(130, "interrupted (Ctrl-C)"),
    TERMINATED(143, "terminated");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    /** What it says, in a few words. */
    public String meaning() {
        return meaning;
    }

    static ExitCode of(RunOutcome outcome) {
        return switch (outcome) {
            case DONE, PLANNED -> DONE;
            case REFUSED -> REFUSED;
            case FAILED -> FAILED;
        };
    }
}
