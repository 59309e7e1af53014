package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Goes through a statement token by token: for the commands that are regular enough to be read without a grammar. Used
 * once and by one thread.
 */
final class WordCursor {

    private final Names names;
    private final String text;
    private final StatementWords words;
    private int at;

    WordCursor(Names names) {
        this(names, names.source().statement().text());
    }

    WordCursor(Names names, String text) {
        this(names, text, StatementWords.of(text));
    }

    private WordCursor(Names names, String text, StatementWords words) {
        this.names = names;
        this.text = text;
        this.words = words;
    }

    Names names() {
        return names;
    }

    /** Another cursor at the beginning of the statement. */
    WordCursor copy() {
        return new WordCursor(names, text, words);
    }

    boolean isAtEnd() {
        return at >= words.size();
    }

    /** Whether these key words come next. */
    boolean sees(String keyWords) {
        return words.contains(at, keyWords);
    }

    boolean seesSign(String sign) {
        return words.written(at).equals(sign);
    }

    boolean seesString() {
        return !isAtEnd() && (kind() == TokenKind.STRING || kind() == TokenKind.DOLLAR_STRING);
    }

    boolean seesOperator() {
        return !isAtEnd() && kind() == TokenKind.OPERATOR;
    }

    /** Goes behind these key words if they come next. */
    boolean takes(String keyWords) {
        boolean there = sees(keyWords);
        at += there ? keyWords.split(" ").length : 0;
        return there;
    }

    boolean takesSign(String sign) {
        boolean there = seesSign(sign);
        at += there ? 1 : 0;
        return there;
    }

    /** One or several of a sort, with commas between. */
    <T> Seq<T> list(Supplier<T> one) {
        Seq<T> all = Vector.of(one.get());
        while (takesSign(",")) {
            all = all.append(one.get());
        }
        return all;
    }

    void expect(String keyWords) {
        if (!takes(keyWords)) {
            throw new NotUnderstood("something else than " + keyWords + ": " + words.written(at));
        }
    }

    void expectSign(String sign) {
        if (!takesSign(sign)) {
            throw new NotUnderstood("something else than " + sign + ": " + words.written(at));
        }
    }

    void expectEnd() {
        if (!isAtEnd()) {
            throw new NotUnderstood("more than was known: " + words.written(at));
        }
    }

    /** One token as it is written. */
    String token() {
        if (isAtEnd()) {
            throw new NotUnderstood("an end that comes too early");
        }
        return words.written(at++);
    }

    /** The token that comes next, as it is written; nothing at the end. */
    String peek() {
        return words.written(at);
    }

    /** One token in lower case. */
    String word() {
        String word = words.word(at);
        if (word.isEmpty()) {
            throw new NotUnderstood("no word: " + words.written(at));
        }
        at++;
        return word;
    }

    Identifier identifier() {
        String written = token();
        try {
            return Identifier.folded(written);
        } catch (IllegalArgumentException noPlainName) {
            throw new NotUnderstood("a name: " + written);
        }
    }

    /** A name with whatever qualifies it. */
    Seq<Identifier> parts() {
        Seq<Identifier> parts = Vector.of(identifier());
        while (takesSign(".")) {
            parts = parts.append(identifier());
        }
        return parts;
    }

    /** The name of a relation that exists. */
    QualifiedName name() {
        return names.qualified(parts());
    }

    /** The name of something of a class that exists. */
    QualifiedName name(ObjectClass of) {
        return names.qualified(parts(), of);
    }

    /** The name of something that is created. */
    QualifiedName created() {
        return names.created(parts());
    }

    /** The value of a string constant. */
    String string() {
        if (!seesString()) {
            throw new NotUnderstood("no string: " + words.written(at));
        }
        int start = at++;
        while (!isAtEnd() && kind() == TokenKind.STRING && continues()) {
            at++;
        }
        return TextLiteral.value(between(start, at));
    }

    /** The text between a pair of parentheses that comes next. */
    String group() {
        expectSign("(");
        int start = at;
        skip(token -> false);
        String inside = between(start, at);
        expectSign(")");
        return inside;
    }

    /** What stands between commas inside a pair of parentheses that comes next. */
    Seq<String> items() {
        return split(group());
    }

    /** The text up to one of these words, a comma or a closing parenthesis outside all parentheses, or to the end. */
    String until(String... ends) {
        Vector<String> borders = Vector.of(ends);
        int start = at;
        skip(position -> borders.exists(border -> words.contains(position, border))
                || words.written(position).equals(","));
        return between(start, at);
    }

    /** The text up to one of these words outside all parentheses, or to the end; commas do not count. */
    String upTo(String... ends) {
        Vector<String> borders = Vector.of(ends);
        int start = at;
        skip(position -> borders.exists(border -> words.contains(position, border)));
        return between(start, at);
    }

    /** Everything that is left. */
    String rest() {
        int start = at;
        at = words.size();
        return between(start, at);
    }

    /** Everything up to here, verbatim. */
    String before() {
        return isAtEnd() ? text : text.substring(0, words.tokens().get(at).start());
    }

    private static Seq<String> split(String list) {
        Vector<String> items = Vector.empty();
        StatementWords words = StatementWords.of(list);
        int depth = 0;
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            depth += depth(words.written(i));
            if (depth == 0 && words.written(i).equals(",")) {
                items = items.append(
                        list.substring(start, words.tokens().get(i).start()).strip());
                start = words.tokens().get(i).end();
            }
        }
        return words.size() == 0 ? items : items.append(list.substring(start).strip());
    }

    private void skip(Predicate<Integer> isBorder) {
        int depth = 0;
        while (!isAtEnd()) {
            int change = depth(words.written(at));
            if (depth == 0 && (change < 0 || isBorder.test(at))) {
                return;
            }
            depth += change;
            at++;
        }
    }

    private static int depth(String sign) {
        return switch (sign) {
            case "(", "[" -> 1;
            case ")", "]" -> -1;
            default -> 0;
        };
    }

    private TokenKind kind() {
        return words.tokens().get(at).kind();
    }

    private boolean continues() {
        Token last = words.tokens().get(at - 1);
        return text.substring(last.end(), words.tokens().get(at).start()).contains("\n");
    }

    private String between(int from, int to) {
        return from >= to
                ? ""
                : text.substring(
                        words.tokens().get(from).start(),
                        words.tokens().get(to - 1).end());
    }
}
