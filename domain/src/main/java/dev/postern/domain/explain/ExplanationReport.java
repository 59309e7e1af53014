package dev.postern.domain.explain;

import java.util.List;
import java.util.stream.Stream;

/** What scripts mean, in their order. */
public record ExplanationReport(List<ScriptExplanation> scripts) {

    public ExplanationReport {
        scripts = List.copyOf(scripts);
    }

    /** The operations of all scripts, in order. */
    public Stream<OperationExplanation> operations() {
        return scripts.stream().flatMap(script -> script.operations().stream());
    }

    public ExplanationSummary summary() {
        return ExplanationSummary.of(operations().toList());
    }
}
