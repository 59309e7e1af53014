package dev.postern.cli;

import dev.postern.domain.run.OperationReport;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells operations as text, one a line with its mark, and below it why.
 *
 * @param width of the column of marks
 */
record OperationText(Page page, Telling telling, int width) {

    private static final String INDENT = "  ";
    /** Which object is in place is said by its name; that there is nothing to do about rows is not. */
    private static final Set<String> CHANGES_OF_ROWS = Set.of("update", "delete");

    /** With a column of marks as wide as those operations need. */
    static OperationText of(Page page, Telling telling, Stream<OperationReport> operations) {
        return new OperationText(
                page,
                telling,
                operations
                        .filter(telling::concerns)
                        .mapToInt(operation -> telling.mark(operation).word().length())
                        .max()
                        .orElse(0));
    }

    /** Those that are told of. */
    List<OperationReport> concerned(List<OperationReport> operations) {
        return operations.stream().filter(telling::concerns).toList();
    }

    void print(OperationReport operation) {
        OperationMark mark = telling.mark(operation);
        page.marked(INDENT, mark.tone(), padded(mark.word()), "  " + label(operation));
        String indent = INDENT + " ".repeat(width + 2);
        if (hasReasonToShow(operation)) {
            operation.reason().lines().forEach(line -> page.line(indent + line));
        }
        if (telling == Telling.PLAN && operation.provisional()) {
            page.line(indent + "provisional: it is asked again when it is reached");
        }
        if (page.detail() == Detail.VERBOSE) {
            page.line(indent + operation.id() + "  " + operation.file() + ":" + operation.line());
        }
    }

    /** So many that say the same, on one line. */
    void collapse(List<OperationReport> operations) {
        OperationMark mark = telling.mark(operations.get(0));
        String count = operations.size() == 1 ? "1 operation" : operations.size() + " operations";
        page.marked(INDENT, mark.tone(), padded(mark.word()), "  " + count);
    }

    boolean hasReasonToShow(OperationReport operation) {
        OperationMark mark = telling.mark(operation);
        boolean worthIt = mark.needsReason()
                || mark.tone() == Paint.Tone.GOOD
                || CHANGES_OF_ROWS.contains(operation.kind())
                || page.detail() == Detail.VERBOSE;
        return worthIt && !operation.reason().isBlank();
    }

    /** Kind and object; of a statement that has none, how it begins. */
    static String label(OperationReport operation) {
        return operation.object().map(object -> operation.kind() + " " + object).orElseGet(() -> firstLine(operation));
    }

    private static String firstLine(OperationReport operation) {
        return operation.sql().lines().findFirst().orElse(operation.kind()).strip();
    }

    private String padded(String word) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }
}
