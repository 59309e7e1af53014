package dev.postern.domain.ledger;

/** The ledger is there but not ours to use, or cannot be made; the message says why and what to do. */
public final class LedgerUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnusableException(String message) {
        super(message);
    }
}
