package dev.postern.domain.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many statements are of which kind.
 *
 * @param statements how many there are
 * @param kinds how often each kind occurs, the most frequent first
 * @param opaque how often statements that are not understood begin with which words, the most frequent first
 */
public record ExplanationSummary(
        long statements, Map<Understanding, Long> understanding, List<Count> kinds, List<Count> opaque) {

    /** How many statements share something. */
    public record Count(String what, long number) {}

    public ExplanationSummary {
        understanding = Map.copyOf(understanding);
        kinds = List.copyOf(kinds);
        opaque = List.copyOf(opaque);
    }

    static ExplanationSummary of(List<OperationExplanation> operations) {
        Map<Understanding, Long> understanding = operations.stream()
                .collect(Collectors.groupingBy(OperationExplanation::understanding, Collectors.counting()));
        List<OperationExplanation> opaque = operations.stream()
                .filter(each -> each.understanding() == Understanding.OPAQUE)
                .toList();
        return new ExplanationSummary(operations.size(), understanding, counted(operations), counted(opaque));
    }

    public long count(Understanding which) {
        return understanding.getOrDefault(which, 0L);
    }

    /** The share of so many of the statements, in per cent; 0 where there are none. */
    public double percent(long number) {
        return statements == 0 ? 0 : 100.0 * number / statements;
    }

    private static List<Count> counted(List<OperationExplanation> operations) {
        return operations.stream()
                .map(OperationExplanation::kind)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Count::number).reversed().thenComparing(Count::what))
                .toList();
    }
}
