package dev.postern.postgres.differential;

import dev.postern.domain.operation.Finding;

/** Which of the answers a finding is. */
enum FindingKind {
    HOLDS,
    NOT_YET,
    CONTRADICTED,
    CANNOT_TELL;

    static FindingKind of(Finding finding) {
        return finding.match(new Kinds());
    }

    private static final class Kinds implements Finding.Cases<FindingKind> {
        @Override
        public FindingKind holds(Finding.Holds finding) {
            return HOLDS;
        }

        @Override
        public FindingKind notYet(Finding.NotYet finding) {
            return NOT_YET;
        }

        @Override
        public FindingKind contradicted(Finding.Contradicted finding) {
            return CONTRADICTED;
        }

        @Override
        public FindingKind cannotTell(Finding.CannotTell finding) {
            return CANNOT_TELL;
        }
    }
}
