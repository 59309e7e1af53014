package dev.postern.postgres.connection;

/** What is given as the address of a database is none; the message says what is wrong and repeats no password. */
public final class InvalidAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    public InvalidAddressException(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** What is wrong with it. */
    public String problem() {
        return problem;
    }
}
