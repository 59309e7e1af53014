package dev.postern.cli;

import dev.postern.domain.explain.ExplanationSummary;
import dev.postern.domain.explain.Understanding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells how many statements are of which kind. */
final class SummaryText {

    private final Page page;

    SummaryText(Page page) {
        this.page = page;
    }

    /** {@code 8 statements: 3 understood, 1 data, 4 opaque}. */
    static String sentence(ExplanationSummary summary) {
        String parts = Arrays.stream(Understanding.values())
                .map(each -> summary.count(each) + " " + each.word())
                .collect(Collectors.joining(", "));
        return statements(summary) + ": " + parts;
    }

    void print(ExplanationSummary summary) {
        page.line(statements(summary));
        List<ExplanationSummary.Count> shares = Arrays.stream(Understanding.values())
                .map(each -> new ExplanationSummary.Count(each.word(), summary.count(each)))
                .toList();
        table(shares, summary);
        section("by kind", summary.kinds(), summary);
        section("opaque, by what they begin with", summary.opaque(), summary);
    }

    private static String statements(ExplanationSummary summary) {
        return summary.statements() + (summary.statements() == 1 ? " statement" : " statements");
    }

    private void section(String heading, List<ExplanationSummary.Count> counts, ExplanationSummary summary) {
        if (!counts.isEmpty()) {
            page.blank();
            page.line(heading);
            table(counts, summary);
        }
    }

    private void table(List<ExplanationSummary.Count> counts, ExplanationSummary summary) {
        int names =
                counts.stream().mapToInt(count -> count.what().length()).max().orElse(0);
        int numbers = String.valueOf(summary.statements()).length();
        for (ExplanationSummary.Count count : counts) {
            String padding = " ".repeat(names - count.what().length());
            page.clipped(String.format(
                    Locale.ROOT,
                    "  %s%s  %" + numbers + "d  %5.1f %%",
                    count.what(),
                    padding,
                    count.number(),
                    summary.percent(count.number())));
        }
    }
}
