package dev.postern.cli;

import dev.postern.domain.explain.ExplanationReport;
import dev.postern.domain.explain.InverseExplanation;
import dev.postern.domain.explain.OperationExplanation;
import dev.postern.domain.explain.ScriptExplanation;
import dev.postern.domain.explain.TouchedObject;
import dev.postern.domain.explain.Understanding;
import dev.postern.domain.explain.Verdict;
import java.util.List;

/** Tells what statements mean: below each, a line for every fact. */
final class ExplanationText {

    private static final String INDENT = "  ";
    private static final int LABELS = "verdict".length();

    private final Page page;

    ExplanationText(Page page) {
        this.page = page;
    }

    void print(ExplanationReport report) {
        report.scripts().forEach(this::print);
        page.line(SummaryText.sentence(report.summary()));
    }

    private void print(ScriptExplanation script) {
        String name = script.name().isEmpty() ? "" : "  " + script.name().replace('_', ' ');
        page.marked("", Paint.Tone.STRONG, script.id(), name);
        page.blank();
        script.operations().forEach(this::print);
    }

    private void print(OperationExplanation operation) {
        page.marked(
                INDENT,
                Paint.Tone.STRONG,
                label(operation),
                "   " + operation.file() + ":" + operation.line() + "  " + operation.id());
        if (page.detail() == Detail.VERBOSE) {
            facts("sql", operation.sql().lines().toList());
        }
        if (operation.understanding() == Understanding.OPAQUE) {
            facts("meaning", List.of("not known: it runs where it stands, and what comes behind it is decided again"));
        }
        facts("needs", operation.needs());
        facts("goal", List.of(operation.goal().orElse("no catalog shows it; the ledger records that it ran")));
        facts("reads", operation.reads().stream().map(ExplanationText::words).toList());
        facts("writes", operation.writes().stream().map(ExplanationText::words).toList());
        facts(
                "loses",
                operation.destroys().stream().map(object -> "data of " + object).toList());
        facts("lock", operation.locks().isEmpty() ? operation.lock().stream().toList() : operation.locks());
        facts("runs", List.of(operation.transactional() ? "in a transaction" : "alone, outside any transaction"));
        facts("inverse", words(operation.inverse()));
        operation.verdict().ifPresent(verdict -> facts("verdict", words(verdict)));
        page.blank();
    }

    private static String label(OperationExplanation operation) {
        String firstLine = operation.sql().lines().findFirst().orElse("").strip();
        return operation.object().map(object -> operation.kind() + " " + object).orElse(firstLine);
    }

    private static String words(TouchedObject touched) {
        return touched.object() + " (" + String.join(", ", touched.aspects()) + ")";
    }

    private static List<String> words(InverseExplanation inverse) {
        return switch (inverse.way()) {
            case STATEMENTS -> inverse.statements();
            case IRREVERSIBLE -> List.of("none: " + inverse.reason());
            case NOTHING -> List.of("nothing to take back: " + inverse.reason());
            case FROM_CATALOG -> List.of(inverse.reason());
        };
    }

    private static List<String> words(Verdict verdict) {
        String reason = verdict.reason().isEmpty() ? "" : ": " + verdict.reason();
        String decided = verdict.decision().replace('-', ' ') + reason;
        return verdict.provisional()
                ? List.of(decided, "provisional: it is asked again when it is reached")
                : List.of(decided);
    }

    /** The first fact behind its label, the others below it; nothing where there are none. */
    private void facts(String label, List<String> facts) {
        String shown = label;
        for (String fact : facts) {
            page.line(INDENT + INDENT + shown + " ".repeat(LABELS - shown.length()) + "  " + fact);
            shown = "";
        }
    }
}
