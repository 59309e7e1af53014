package dev.postern.postgres.histories;

import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** One history: run straight and taken back, then run with tables missing that come back. */
final class HistoryTrial {

    private static final Pattern PLACE = Pattern.compile("^(column \\S+) #\\d+");

    private final HistoryBench bench;
    private final RandomHistory history;
    private final HistoryDice dice;
    private Seq<String> wrong = Vector.empty();
    private boolean deferred;
    private boolean returned;
    private boolean takenBack;

    HistoryTrial(HistoryBench bench, RandomHistory history, HistoryDice dice) {
        this.bench = bench;
        this.history = history;
        this.dice = dice;
    }

    /** What was wrong, with the history; nothing where nothing was. */
    record Verdict(Option<String> wrong, boolean deferred, boolean returned, boolean takenBack) {}

    Verdict verdict() throws SQLException {
        bench.clear();
        bench.up(history, Option.some(RandomHistory.id(1)));
        Seq<String> beginning = bench.facts();
        done("the straight run", bench.up(history, Option.none()));
        Seq<String> straight = bench.facts();
        nothingToDo("after the straight run");
        takeBack(beginning);
        Seq<Integer> missing = lose();
        converge(missing, straight);
        return new Verdict(
                Option.when(!wrong.isEmpty(), () -> "missing " + missing + history + wrong.mkString("\n")),
                deferred,
                returned,
                takenBack);
    }

    private void takeBack(Seq<String> beginning) throws SQLException {
        RunReport down = bench.downTo(history, RandomHistory.id(1));
        takenBack = down.outcome() == RunOutcome.DONE;
        if (takenBack) {
            same("taken back", placed(beginning), placed(bench.facts()));
        } else if (down.outcome() == RunOutcome.FAILED) {
            wrong = wrong.append("down failed: " + down.fault());
        }
    }

    /** PostgreSQL puts a column that comes back behind the others, and has no command that would move it. */
    private Seq<String> placed(Seq<String> facts) {
        boolean moved = history.migrations()
                .exists(migration -> migration.exists(statement -> statement.contains(" drop column ")));
        return moved ? facts.map(fact -> PLACE.matcher(fact).replaceFirst("$1")) : facts;
    }

    private Seq<Integer> lose() throws SQLException {
        bench.clear();
        bench.up(history, Option.some(RandomHistory.id(1)));
        Seq<Integer> missing = Vector.empty();
        for (int table = 1; table <= RandomHistory.TABLES; table++) {
            if (!isDroppedLater(table) && dice.oneOf(2) && bench.drops("t" + table)) {
                missing = missing.append(table);
            }
        }
        return missing;
    }

    /** Under whatever name it has then. */
    private boolean isDroppedLater(int table) {
        String name = "t" + table;
        for (String statement : history.migrations().drop(1).flatMap(each -> each)) {
            if (statement.startsWith("alter table " + name + " rename to ")) {
                name = statement.substring(statement.lastIndexOf(' ') + 1);
            } else if (statement.equals("drop table " + name)) {
                return true;
            }
        }
        return false;
    }

    private void converge(Seq<Integer> missing, Seq<String> straight) throws SQLException {
        String through = RandomHistory.id(2 + dice.below(history.length()));
        Option<String> stop = Option.when(through.compareTo(RandomHistory.id(history.length())) <= 0, through);
        RunReport first = bench.up(history, stop);
        done("the run with " + missing + " missing", first);
        deferred = first.waiting() > 0;
        if (!missing.isEmpty() && bench.takes(missing.flatMap(RandomHistory::table))) {
            returned = true;
            done("the run with all back", bench.up(history, Option.none()));
            same("in the end", straight, bench.facts());
            nothingToDo("in the end");
        }
    }

    private void done(String what, RunReport report) {
        if (report.outcome() != RunOutcome.DONE) {
            wrong = wrong.append(what + " was " + report.outcome() + ": " + report.fault()
                    + report.operations()
                            .filter(each -> each.decision()
                                    .filter(word -> word.equals("refuse") || word.equals("conflict"))
                                    .isPresent())
                            .toList());
        }
    }

    private void nothingToDo(String when) {
        RunReport plan = bench.plan(history);
        if (!plan.migrations().isEmpty()) {
            wrong = wrong.append(
                    when + " there is something to do: " + plan.operations().toList());
        }
    }

    private void same(String when, Seq<String> expected, Seq<String> found) {
        Seq<String> lost = expected.removeAll(found).map("  lost  "::concat);
        Seq<String> more = found.removeAll(expected).map("  found "::concat);
        if (!lost.isEmpty() || !more.isEmpty()) {
            wrong = wrong.append(
                    when + " it is not the same:\n" + lost.appendAll(more).mkString("\n"));
        }
    }
}
