package dev.postern.domain.run;

/** The server is of a version, or in a state, in which nothing can be migrated. */
public final class UnsupportedServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnsupportedServerException(String message) {
        super(message);
    }
}
