package dev.postern.domain.operation;

/**
 * Sums up the answers about the parts of one object: that all is as it should be in one sentence, and a part that is
 * missing as a contradiction, for the object itself is there.
 */
public record WholeFromParts(String inPlace, String object) implements Finding.Cases<Finding> {

    @Override
    public Finding holds(Finding.Holds finding) {
        return Finding.holds(inPlace);
    }

    @Override
    public Finding notYet(Finding.NotYet finding) {
        return Finding.contradicted(
                object + " as it is defined here", finding.evidence().text());
    }

    @Override
    public Finding contradicted(Finding.Contradicted finding) {
        return finding;
    }

    @Override
    public Finding cannotTell(Finding.CannotTell finding) {
        return finding;
    }
}
