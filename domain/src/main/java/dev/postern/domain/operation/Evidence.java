package dev.postern.domain.operation;

/** The fact behind an answer, in a sentence that a person can check. */
public record Evidence(String text) {
    @Override
    public String toString() {
        return text;
    }
}
