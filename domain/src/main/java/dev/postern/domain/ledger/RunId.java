package dev.postern.domain.ledger;

/** The number of a run in the ledger. */
public record RunId(long number) {
    @Override
    public String toString() {
        return "#" + number;
    }
}
