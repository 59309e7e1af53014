package dev.postern.domain.run;

/** The role that everything is to be done as is none, or the one that connects may not become it. */
public final class RoleUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RoleUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
