package dev.postern.domain.watch;

/** The role that watches may not see what was asked for; the message names what it would need. */
public final class MissingPrivilegeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingPrivilegeException(String message) {
        super(message);
    }
}
