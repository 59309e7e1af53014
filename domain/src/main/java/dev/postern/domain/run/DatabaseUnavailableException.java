package dev.postern.domain.run;

/** The target database cannot be reached, the session with it is lost, or it does not answer. */
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    /** What is the matter, as far as it tells what to do. */
    public enum Trouble {
        /** Nobody answers there. */
        UNREACHABLE,
        /** The server has no database of that name. */
        NO_SUCH_DATABASE,
        /** The server does not let that user in. */
        NOT_LET_IN,
        /** The server lets nobody in now: it is full, or is just coming up or going down. */
        NOT_NOW,
        /** The session was there, and is lost. */
        LOST,
        OTHER
    }

    public DatabaseUnavailableException(String message, Throwable cause) {
        this(message, Trouble.OTHER, cause);
    }

    public DatabaseUnavailableException(String message, Trouble trouble, Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
