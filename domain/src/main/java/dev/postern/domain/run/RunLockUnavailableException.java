package dev.postern.domain.run;

/** Another run holds the lock and did not end in time; the message says who. */
public final class RunLockUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RunLockUnavailableException(String message) {
        super(message);
    }
}
