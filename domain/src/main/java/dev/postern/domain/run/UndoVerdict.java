package dev.postern.domain.run;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Finding;

/** Whether a statement that takes something back has to run: not where its goal holds, nor where nothing is there to act on. */
record UndoVerdict(GuardedOperation operation, Finding needs) implements Finding.Cases<UndoStep> {

    @Override
    public UndoStep holds(Finding.Holds finding) {
        return UndoStep.nothing(operation, finding.evidence().text());
    }

    @Override
    public UndoStep notYet(Finding.NotYet finding) {
        return needs.match(new ByNeeds(operation));
    }

    @Override
    public UndoStep contradicted(Finding.Contradicted finding) {
        return UndoStep.obstructed(operation, "expected " + finding.expected() + ", found " + finding.found());
    }

    @Override
    public UndoStep cannotTell(Finding.CannotTell finding) {
        return needs.match(new ByNeeds(operation));
    }

    private record ByNeeds(GuardedOperation operation) implements Finding.Cases<UndoStep> {

        @Override
        public UndoStep holds(Finding.Holds finding) {
            return UndoStep.run(operation);
        }

        @Override
        public UndoStep notYet(Finding.NotYet finding) {
            return UndoStep.nothing(operation, finding.evidence().text());
        }

        @Override
        public UndoStep contradicted(Finding.Contradicted finding) {
            return UndoStep.obstructed(operation, "expected " + finding.expected() + ", found " + finding.found());
        }

        @Override
        public UndoStep cannotTell(Finding.CannotTell finding) {
            return UndoStep.run(operation);
        }
    }
}
