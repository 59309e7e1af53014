package dev.postern.postgres.directory;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.ScriptText;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * dbmate's: {@code 20240131120000_name.sql} with the sections {@code -- migrate:up} and {@code -- migrate:down}, each
 * with {@code transaction:false} behind the mark where it is to run outside a transaction.
 */
final class Dbmate implements Convention {

    private static final Pattern MARK = Pattern.compile(
            "(?m)^[ \\t]*--[ \\t]*migrate:(?<direction>up|down)(?<options>(?:[ \\t]+[^\\r\\n]*)?)(?=\\r|\\n|\\z)");

    @Override
    public String name() {
        return "dbmate";
    }

    @Override
    public boolean accepts(SqlFile file) {
        return NumberedName.of(file).exists(name -> name.ending() == NumberedName.Ending.NONE)
                && beginsSection(file.text());
    }

    /** Whether a text has a section that goes one way. */
    static boolean beginsSection(ScriptText text) {
        return MARK.matcher(text.sql()).find();
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<Piece>> read(SqlFile file) {
        Seq<Mark> marks = marks(file.text());
        Seq<ScriptProblem> problems = new SectionOrder(file.text(), "-- migrate:up", "-- migrate:down")
                .problems(marks.map(mark -> new SectionOrder.Beginning(mark.direction(), mark.start())));
        if (!problems.isEmpty()) {
            return Validation.invalid(problems);
        }
        Version version = NumberedName.of(file).get().version();
        Seq<Integer> ends =
                marks.map(Mark::start).drop(1).append(file.text().sql().length());
        return Validation.traverse(
                marks.zip(ends),
                pair -> pair._1()
                        .transactionality(file.text())
                        .map(transactionality -> Piece.of(
                                version,
                                pair._1().direction(),
                                file.text().section(pair._1().end(), pair._2()),
                                transactionality)));
    }

    private static Seq<Mark> marks(ScriptText text) {
        Seq<Mark> marks = Vector.empty();
        Matcher mark = MARK.matcher(text.sql());
        while (mark.find()) {
            Piece.Direction direction =
                    mark.group("direction").equals("up") ? Piece.Direction.UP : Piece.Direction.DOWN;
            marks = marks.append(
                    new Mark(direction, mark.start(), mark.start("options"), mark.end(), mark.group("options")));
        }
        return marks;
    }

    /** A line that begins a section. */
    private record Mark(Piece.Direction direction, int start, int optionsStart, int end, String options) {

        private Validation<Seq<ScriptProblem>, Transactionality> transactionality(ScriptText text) {
            return switch (options.strip()) {
                case "", "transaction:true" -> Validation.valid(Transactionality.TRANSACTIONAL);
                case "transaction:false" -> Validation.valid(Transactionality.OUTSIDE_TRANSACTION);
                default ->
                    Validation.invalid(Vector.of(text.problem(
                            optionsStart + options.indexOf(options.strip()),
                            "\"" + options.strip() + "\" is no option of a section",
                            "the only option is transaction:false")));
            };
        }
    }
}
