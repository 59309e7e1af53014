package dev.postern.domain.testing;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random {@link History histories} of what the {@link PlainAnalyzer} understands. */
public final class Histories {

    private static final int MOST_STATEMENTS = 20;

    private Histories() {}

    /** Histories of every kind of statement. */
    public static Arbitrary<History> any() {
        return of(StatementKind.ALL);
    }

    /** Histories that can be taken back without a down script. */
    public static Arbitrary<History> reversible() {
        return of(StatementKind.REVERSIBLE);
    }

    /** Histories with more of what is done to something that waits, or what is split, renamed and blocked. */
    public static Arbitrary<History> eventful() {
        List<StatementKind> kinds = new ArrayList<>(StatementKind.ALL);
        for (int more = 0; more < 4; more++) {
            kinds.addAll(List.of(
                    StatementKind.RENAME_TABLE,
                    StatementKind.CREATE_REFERRING_TABLE,
                    StatementKind.ADD_REQUIRED_COLUMN,
                    StatementKind.DROP_TABLE));
        }
        return of(kinds);
    }

    private static Arbitrary<History> of(List<StatementKind> kinds) {
        return choice(kinds).list().ofMaxSize(MOST_STATEMENTS).map(HistoryWriter::history);
    }

    private static Arbitrary<Choice> choice(List<StatementKind> kinds) {
        Arbitrary<Integer> pick = Arbitraries.integers().between(0, 11);
        return Combinators.combine(Arbitraries.of(kinds), pick, pick, pick).as(Choice::new);
    }
}
