package dev.postern.postgres.directory;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.ScriptText;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;

/**
 * goose's: {@code 00004_name.sql} with the sections {@code -- +goose Up} and {@code -- +goose Down}; what stands between
 * {@code -- +goose StatementBegin} and {@code -- +goose StatementEnd} is one statement; {@code -- +goose NO TRANSACTION}
 * holds for the whole file, {@code -- +goose ENVSUB ON} up to {@code -- +goose ENVSUB OFF}.
 */
final class Goose implements Convention {

    private final Placeholders placeholders;

    Goose(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    @Override
    public String name() {
        return "goose";
    }

    @Override
    public boolean accepts(SqlFile file) {
        return NumberedName.of(file).exists(name -> name.ending() == NumberedName.Ending.NONE)
                && GooseMark.beginsSection(file.text());
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<Piece>> read(SqlFile file) {
        Seq<GooseMark> marks = GooseMark.in(file.text());
        Seq<GooseMark> sections = marks.filter(mark -> mark.direction().isDefined());
        Seq<ScriptProblem> problems = unknown(file.text(), marks)
                .appendAll(new SectionOrder(file.text(), "-- +goose Up", "-- +goose Down")
                        .problems(sections.map(mark ->
                                new SectionOrder.Beginning(mark.direction().get(), mark.start()))));
        if (!problems.isEmpty()) {
            return Validation.invalid(problems);
        }
        Transactionality transactionality = marks.exists(mark -> mark.says("no transaction"))
                ? Transactionality.OUTSIDE_TRANSACTION
                : Transactionality.TRANSACTIONAL;
        Seq<Integer> ends =
                sections.map(GooseMark::start).drop(1).append(file.text().sql().length());
        Version version = NumberedName.of(file).get().version();
        return Validation.traverse(
                sections.zip(ends),
                pair -> section(file.text(), marks, pair._1().end(), pair._2())
                        .map(text -> Piece.of(version, pair._1().direction().get(), text, transactionality)
                                .replacing(replacing(marks))));
    }

    private static Seq<ScriptProblem> unknown(ScriptText text, Seq<GooseMark> marks) {
        return marks.reject(GooseMark::isKnown)
                .map(
                        mark -> text.problem(
                                mark.start(),
                                "\"" + mark.words() + "\" is no mark of goose",
                                "The marks are Up, Down, StatementBegin, StatementEnd, NO TRANSACTION, ENVSUB ON, ENVSUB OFF."));
    }

    private Validation<Seq<ScriptProblem>, ScriptText> section(
            ScriptText file, Seq<GooseMark> marks, int from, int to) {
        Seq<GooseMark> inside = marks.filter(mark -> mark.start() >= from && mark.start() < to);
        Validation<Seq<ScriptProblem>, Seq<ScriptText.Stretch>> wholes =
                between(file, inside, "statementbegin", "statementend");
        ScriptText section = file.section(from, to);
        return wholes.map(stretches -> section.withWholes(stretches.map(each -> shifted(each, from))))
                .flatMap(text -> placeholders.ofEnvironment(text, substituted(inside, from, to)));
    }

    /** The stretches between two marks; each mark of the one needs one of the other. */
    private static Validation<Seq<ScriptProblem>, Seq<ScriptText.Stretch>> between(
            ScriptText file, Seq<GooseMark> marks, String begin, String end) {
        Seq<GooseMark> borders = marks.filter(mark -> mark.says(begin) || mark.says(end));
        Seq<ScriptText.Stretch> stretches = Vector.empty();
        Seq<ScriptProblem> problems = Vector.empty();
        for (int i = 0; i < borders.size(); i += 2) {
            GooseMark first = borders.get(i);
            boolean paired = first.says(begin)
                    && i + 1 < borders.size()
                    && borders.get(i + 1).says(end);
            if (!paired) {
                return Validation.invalid(problems.append(file.problem(
                        first.start(),
                        "\"" + first.words() + "\" has no counterpart in its section",
                        "Each StatementBegin is followed by a StatementEnd; they do not nest.")));
            }
            stretches = stretches.append(
                    new ScriptText.Stretch(first.end(), borders.get(i + 1).start()));
        }
        return Validation.valid(stretches);
    }

    /** The stretches in which the environment's values are put in; the last may reach to the end of the section. */
    private static Seq<ScriptText.Stretch> substituted(Seq<GooseMark> marks, int from, int to) {
        Seq<ScriptText.Stretch> stretches = Vector.empty();
        Seq<GooseMark> ahead = marks;
        while (!ahead.isEmpty()) {
            GooseMark mark = ahead.head();
            ahead = ahead.tail();
            if (mark.says("envsub on")) {
                int end = ahead.find(later -> later.says("envsub off"))
                        .map(GooseMark::start)
                        .getOrElse(to);
                stretches = stretches.append(new ScriptText.Stretch(mark.end() - from, end - from));
                ahead = ahead.dropWhile(later -> later.start() < end);
            }
        }
        return stretches;
    }

    private static ScriptText.Stretch shifted(ScriptText.Stretch stretch, int by) {
        return new ScriptText.Stretch(stretch.from() - by, stretch.to() - by);
    }

    /** A file that says itself where values are put in has no other placeholders. */
    private static Piece.Replacing replacing(Seq<GooseMark> marks) {
        return marks.exists(mark -> mark.says("envsub on")) ? Piece.Replacing.NEVER : Piece.Replacing.WHEN_CONFIGURED;
    }
}
