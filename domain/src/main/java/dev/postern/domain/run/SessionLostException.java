package dev.postern.domain.run;

/** The session of a run went away in the middle of it; what had been sent last may have been done or not. */
final class SessionLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DatabaseUnavailableException told;
    private final Resumption resumption;

    SessionLostException(DatabaseUnavailableException told, Resumption resumption) {
        super(told.getMessage(), told);
        this.told = told;
        this.resumption = resumption;
    }

    /** Whether the run may be taken up again by itself. */
    enum Resumption {
        ALLOWED,
        /** Rows were changed, or nobody knows what was: once more is for a person to say. */
        FOR_A_PERSON
    }

    /** The same for whoever asked for the run. */
    DatabaseUnavailableException told() {
        return told;
    }

    Resumption resumption() {
        return resumption;
    }
}
