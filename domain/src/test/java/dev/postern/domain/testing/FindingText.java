package dev.postern.domain.testing;

import dev.postern.domain.operation.Finding;

/** A finding in one line, for tests. */
public final class FindingText implements Finding.Cases<String> {

    private FindingText() {}

    public static String of(Finding finding) {
        return finding.match(new FindingText());
    }

    @Override
    public String holds(Finding.Holds finding) {
        return "holds: " + finding.evidence();
    }

    @Override
    public String notYet(Finding.NotYet finding) {
        return finding.missing().isEmpty()
                ? "open: " + finding.evidence()
                : "missing " + finding.missing().mkString(", ") + ": " + finding.evidence();
    }

    @Override
    public String contradicted(Finding.Contradicted finding) {
        return "contradicted: expected " + finding.expected() + ", found " + finding.found();
    }

    @Override
    public String cannotTell(Finding.CannotTell finding) {
        return "cannot tell: " + finding.why();
    }
}
