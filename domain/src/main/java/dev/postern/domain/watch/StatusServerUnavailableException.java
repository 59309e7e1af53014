package dev.postern.domain.watch;

/** The status server could not be started; the message says why. */
public final class StatusServerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StatusServerUnavailableException(String message) {
        super(message);
    }

    public StatusServerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
