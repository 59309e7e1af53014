package dev.postern.domain.run;

/** The target database cannot be reached, the session with it is lost, or it does not answer. */
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
