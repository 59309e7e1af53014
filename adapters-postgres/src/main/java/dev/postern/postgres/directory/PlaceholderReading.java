package dev.postern.postgres.directory;

import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.ScriptText;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Substitution;
import dev.postern.domain.sql.Substitutions;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One reading of a script for its placeholders. */
final class PlaceholderReading {

    private static final Pattern SECRET =
            Pattern.compile("passw|passwd|pwd|passphrase|secret|token|credential|api_?key|private_?key");

    private static final int MOST_PROBLEMS = 20;

    private final ScriptText script;
    private final Pattern form;
    private final Function<String, Option<String>> values;
    private final UnaryOperator<String> remedy;
    private final StringBuilder text = new StringBuilder();
    private Vector<Substitution> substitutions = Vector.empty();
    private Vector<Matched> valueless = Vector.empty();
    private int copied;

    PlaceholderReading(
            ScriptText script, Pattern form, Function<String, Option<String>> values, UnaryOperator<String> remedy) {
        this.script = script;
        this.form = form;
        this.values = values;
        this.remedy = remedy;
    }

    /** The script with values in it, or every placeholder that has none. One in a comment needs none. */
    Validation<Seq<ScriptProblem>, ScriptText> replaced(Seq<ScriptText.Stretch> where) {
        for (ScriptText.Stretch stretch : where) {
            Matcher placeholder = form.matcher(script.sql()).region(stretch.from(), stretch.to());
            placeholder.useTransparentBounds(true);
            while (placeholder.find()) {
                read(placeholder);
            }
        }
        Seq<ScriptProblem> problems = problems();
        if (!problems.isEmpty()) {
            return Validation.invalid(problems);
        }
        return Validation.valid(substitutions.isEmpty() ? script : finished());
    }

    /** A placeholder that was found. */
    private record Matched(String name, String written, int offset) {}

    private void read(Matcher placeholder) {
        String name = placeholder.group("name");
        Option<String> value = value(name, placeholder.group("else"));
        if (value.isDefined()) {
            replace(placeholder, name, value.get());
        } else {
            valueless = valueless.append(new Matched(name, placeholder.group(), placeholder.start()));
        }
    }

    /** As in the shell: behind {@code :-} stands what an empty one means too, behind {@code -} not so. */
    private Option<String> value(String name, String otherwise) {
        Option<String> found = values.apply(name);
        if (otherwise.startsWith(":-")) {
            return found.filter(value -> !value.isEmpty()).orElse(Option.some(otherwise.substring(2)));
        }
        return otherwise.isEmpty() ? found : found.orElse(Option.some(otherwise.substring(1)));
    }

    private void replace(Matcher placeholder, String name, String value) {
        text.append(script.sql(), copied, placeholder.start());
        boolean secret = SECRET.matcher(name.toLowerCase(Locale.ROOT)).find();
        substitutions = substitutions.append(new Substitution(
                text.length(),
                value,
                placeholder.group(),
                secret ? Substitution.Secrecy.SECRET : Substitution.Secrecy.OPEN));
        text.append(value);
        copied = placeholder.end();
    }

    private ScriptText finished() {
        text.append(script.sql(), copied, script.sql().length());
        return new ScriptText(
                text.toString(),
                script.start(),
                Substitutions.of(substitutions),
                script.wholes().map(each -> new ScriptText.Stretch(moved(each.from()), moved(each.to()))));
    }

    /** Where an offset of the script is behind the values that were put in before it. */
    private int moved(int offset) {
        int moved = offset;
        for (Substitution each : substitutions) {
            boolean before = each.start() + each.written().length() <= moved;
            moved += before ? each.value().length() - each.written().length() : 0;
        }
        return moved;
    }

    /** Each name once, where it is first met outside a comment. */
    private Seq<ScriptProblem> problems() {
        return outsideComments()
                .distinctBy(Matched::name)
                .take(MOST_PROBLEMS)
                .map(each -> script.problem(
                        each.offset(),
                        "the placeholder " + each.written() + " has no value",
                        remedy.apply(each.name())));
    }

    private Seq<Matched> outsideComments() {
        Seq<Matched> outside = Vector.empty();
        Seq<Matched> ahead = valueless;
        SqlLexer lexer = new SqlLexer(ahead.isEmpty() ? "" : script.sql());
        while (lexer.hasNext() && !ahead.isEmpty()) {
            Token token = lexer.next();
            Seq<Matched> passed = ahead.takeWhile(each -> each.offset() < token.end());
            outside = outside.appendAll(
                    token.kind() == TokenKind.COMMENT ? passed.filter(each -> each.offset() < token.start()) : passed);
            ahead = ahead.drop(passed.size());
        }
        return outside.appendAll(ahead);
    }
}
