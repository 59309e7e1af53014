package dev.postern.domain.migration;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.sql.Comment;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the directives in the comments of a statement: {@code -- postern: requires table audit_logs}. */
final class DirectiveReader {

    private static final String MARK = "postern:";
    private static final Pattern REQUIRES = Pattern.compile("requires\\s+table\\s+(.+)");
    private static final Pattern TOUCHES = Pattern.compile("touches\\s+(.+)");
    private static final Seq<String> FORMS = Vector.of(
            "on-missing=policy",
            "on-missing=defer",
            "on-missing=refuse",
            "requires table NAME",
            "touches NAME, NAME",
            "transaction=none",
            "rerun=safe");

    private final WrittenNames names;

    DirectiveReader(SearchPath path) {
        this.names = new WrittenNames(path);
    }

    /** Everything said about one statement, or every directive in its comments that is not known. */
    Validation<Seq<ScriptProblem>, Directives> read(SqlStatement statement) {
        Directives directives = Directives.NONE;
        Seq<ScriptProblem> problems = Vector.empty();
        for (Comment comment : statement.comments().filter(DirectiveReader::isDirective)) {
            String said = directive(comment);
            Option<Directives> more = apply(said, directives);
            directives = more.getOrElse(directives);
            problems = more.isDefined() ? problems : problems.append(unknown(comment, said));
        }
        return problems.isEmpty() ? Validation.valid(directives) : Validation.invalid(problems);
    }

    /** Whether the author wants a statement outside any transaction. */
    static boolean standsAlone(SqlStatement statement) {
        return statement
                .comments()
                .exists(comment -> isDirective(comment) && directive(comment).equals("transaction=none"));
    }

    private Option<Directives> apply(String said, Directives directives) {
        Matcher requires = REQUIRES.matcher(said);
        Matcher touches = TOUCHES.matcher(said);
        if (requires.matches()) {
            return names.read(requires.group(1))
                    .filter(required -> required.size() == 1)
                    .map(required -> requiring(directives, new TableExists(required.head())));
        }
        if (touches.matches()) {
            return names.read(touches.group(1)).map(touched -> touching(directives, touched));
        }
        return switch (said) {
            case "on-missing=policy" -> Option.some(onMissing(directives, OnMissing.POLICY));
            case "on-missing=defer" -> Option.some(onMissing(directives, OnMissing.DEFER));
            case "on-missing=refuse" -> Option.some(onMissing(directives, OnMissing.REFUSE));
            case "rerun=safe" ->
                Option.some(new Directives(
                        directives.onMissing(), directives.requires(), directives.touches(), Directives.Repeat.SAFE));
            case "transaction=none" -> Option.some(directives);
            default -> Option.none();
        };
    }

    private static Directives requiring(Directives directives, Guard guard) {
        return new Directives(
                directives.onMissing(), directives.requires().append(guard), directives.touches(), directives.repeat());
    }

    private static Directives onMissing(Directives directives, OnMissing onMissing) {
        return new Directives(onMissing, directives.requires(), directives.touches(), directives.repeat());
    }

    private static Directives touching(Directives directives, Seq<QualifiedName> touched) {
        return new Directives(
                directives.onMissing(),
                directives.requires(),
                directives.touches().appendAll(touched),
                directives.repeat());
    }

    private static boolean isDirective(Comment comment) {
        return comment.content().startsWith(MARK);
    }

    private static String directive(Comment comment) {
        return comment.content().substring(MARK.length()).strip();
    }

    private static ScriptProblem unknown(Comment comment, String said) {
        return new ScriptProblem(
                comment.place(),
                "unknown directive \"" + said + "\"",
                "Directives are: " + FORMS.mkString("; ") + ".",
                comment.text());
    }
}
