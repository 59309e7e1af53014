package dev.postern.domain.run;

/** A command names a migration or an operation that there is none of. */
public final class UnknownTargetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownTargetException(String message) {
        super(message);
    }
}
