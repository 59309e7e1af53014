package dev.postern.cli;

import dev.postern.domain.run.OperationReport;
import java.util.Optional;

/** The word before an operation that says what is, or was, to become of it. */
record OperationMark(String word, Paint.Tone tone) {

    static final OperationMark APPLY = new OperationMark("apply", Paint.Tone.GOOD);
    static final OperationMark PENDING = new OperationMark("pending", Paint.Tone.QUIET);

    /** What would become of it. */
    static OperationMark planned(OperationReport operation) {
        return operation.decision().map(OperationMark::ofDecision).orElseGet(() -> recorded(operation));
    }

    /** What became of it. */
    static OperationMark recorded(OperationReport operation) {
        Optional<OperationMark> obstacle = operation
                .decision()
                .filter(word -> word.equals("conflict") || word.equals("refuse"))
                .map(OperationMark::ofDecision);
        return operation
                .outcome()
                .map(OperationMark::ofOutcome)
                .or(() -> obstacle)
                .orElse(PENDING);
    }

    /** Whether its reason is worth a line without being asked for. */
    boolean needsReason() {
        return tone == Paint.Tone.WAITING || tone == Paint.Tone.BAD;
    }

    private static OperationMark ofDecision(String word) {
        return switch (word) {
            case "apply" -> APPLY;
            case "already-in-place" -> new OperationMark("in place", Paint.Tone.QUIET);
            case "defer" -> new OperationMark("defer", Paint.Tone.WAITING);
            default -> new OperationMark(word, Paint.Tone.BAD);
        };
    }

    private static OperationMark ofOutcome(String word) {
        return switch (word) {
            case "applied" -> new OperationMark("applied", Paint.Tone.GOOD);
            case "found-in-place", "adopted", "undone" -> new OperationMark(word.replace('-', ' '), Paint.Tone.QUIET);
            case "deferred", "moot", "withdrawn" -> new OperationMark(word, Paint.Tone.WAITING);
            default -> new OperationMark(word, Paint.Tone.BAD);
        };
    }
}
