package dev.postern.postgres.connection;

/** What is given as the address of a database is none; the message says what is wrong and repeats no password. */
public final class InvalidAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidAddressException(String message) {
        super(message);
    }
}
