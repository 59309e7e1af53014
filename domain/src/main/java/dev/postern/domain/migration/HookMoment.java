package dev.postern.domain.migration;

/** When a script runs that belongs to no migration. */
public enum HookMoment {
    /** Before anything of a run that has something to do. */
    BEFORE_RUN("before-run"),
    /** Behind a run that went through. */
    AFTER_RUN("after-run"),
    /** Before each migration that a run comes to. */
    BEFORE_MIGRATION("before-migration"),
    /** Behind each migration that a run got through with. */
    AFTER_MIGRATION("after-migration"),
    /** Behind a run that was stopped by a fault. */
    ON_FAILURE("on-failure");

    private final String word;

    HookMoment(String word) {
        this.word = word;
    }

    /** By which its script is called. */
    public String word() {
        return word;
    }
}
