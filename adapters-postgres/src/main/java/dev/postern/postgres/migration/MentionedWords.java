package dev.postern.postgres.migration;

import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything in a statement that may be a name, in lower case: names themselves, and whatever looks like one inside
 * literals and the bodies of routines, where SQL may be put together.
 */
final class MentionedWords {

    private static final Pattern WORD = Pattern.compile("[a-z0-9_\\P{ASCII}]+");
    private static final Pattern WORD_WITH_DOLLAR = Pattern.compile("[a-z0-9_$\\P{ASCII}]+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\.", Pattern.DOTALL);

    private MentionedWords() {}

    static Set<String> in(String text) {
        java.util.Set<String> words = new HashSet<>();
        SqlLexer lexer = new SqlLexer(text);
        while (lexer.hasNext()) {
            add(words, lexer.next(), text);
        }
        lexer.fault().forEach(fault -> addAll(words, text.substring(fault.start())));
        words.remove("");
        return LinkedHashSet.ofAll(words.stream().sorted());
    }

    /**
     * Only what is inside literals.
     *
     * @param isBlock whether a literal of the statement is PL/pgSQL, of which only the literals inside count
     */
    static Set<String> inLiterals(String text, boolean isBlock) {
        java.util.Set<String> words = new HashSet<>();
        SqlLexer lexer = new SqlLexer(text);
        while (lexer.hasNext()) {
            Token token = lexer.next();
            if (isBlock && token.kind() == TokenKind.DOLLAR_STRING) {
                words.addAll(inLiterals(body(token.text(text)), false).toJavaSet());
            } else if (token.kind() == TokenKind.STRING || token.kind() == TokenKind.DOLLAR_STRING) {
                addAll(words, token.text(text));
            }
        }
        lexer.fault().forEach(fault -> addAll(words, text.substring(fault.start())));
        words.remove("");
        return LinkedHashSet.ofAll(words.stream().sorted());
    }

    /** What stands between {@code $tag$} and {@code $tag$}. */
    private static String body(String quoted) {
        int tag = quoted.indexOf('$', 1) + 1;
        return quoted.substring(tag, quoted.length() - tag);
    }

    private static void add(java.util.Set<String> words, Token token, String text) {
        switch (token.kind()) {
            case WORD -> words.add(token.text(text).toLowerCase(Locale.ROOT));
            case QUOTED_IDENTIFIER, STRING, DOLLAR_STRING -> addAll(words, token.text(text));
            case NUMBER, PARAMETER, OPERATOR, PUNCTUATION, COMMENT -> {}
        }
    }

    private static void addAll(java.util.Set<String> words, String text) {
        String lowered = text.toLowerCase(Locale.ROOT);
        addMatches(words, WORD.matcher(lowered));
        if (lowered.indexOf('$') >= 0) {
            addMatches(words, WORD_WITH_DOLLAR.matcher(lowered));
        }
        if (lowered.indexOf('\\') >= 0) {
            addMatches(words, WORD.matcher(ESCAPE.matcher(lowered).replaceAll(" ")));
        }
        addQuoted(words, lowered);
    }

    /** What stands between double quotes; two of them side by side are one that is part of it. */
    private static void addQuoted(java.util.Set<String> words, String text) {
        int opening = text.indexOf('"');
        while (opening >= 0) {
            int closing = text.indexOf('"', opening + 1);
            while (closing >= 0 && text.startsWith("\"\"", closing)) {
                closing = text.indexOf('"', closing + 2);
            }
            if (closing < 0) {
                return;
            }
            words.add(text.substring(opening + 1, closing).replace("\"\"", "\""));
            opening = text.indexOf('"', closing + 1);
        }
    }

    private static void addMatches(java.util.Set<String> words, Matcher matcher) {
        while (matcher.find()) {
            words.add(matcher.group());
        }
    }
}
