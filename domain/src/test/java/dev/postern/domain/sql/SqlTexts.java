package dev.postern.domain.sql;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** SQL to try things on: statements laid out in many ways, and rubbish that looks like SQL. */
final class SqlTexts {

    private static final List<String> OPERANDS = List.of(
            "a",
            "Überschrift",
            "a$b$c",
            "\"quoted \"\" ; name\"",
            "U&\"d\\0061t\"",
            "'it''s; --'",
            "E'a\\'; b'",
            "B'01'",
            "$$ ; ' /* $$",
            "$tag$ $$; $tag$",
            "1_000.5e-3",
            "0x1F",
            "$1",
            "(select 1)",
            "f(a, b)",
            "array[1, 2]");

    private static final List<String> OPERATORS = List.of("+", "-", "*", "@-", "<=", "||", ",", "::", "->>", "=>");

    private static final List<String> SPACES =
            List.of(" ", "\n", "\t\r\n", " -- it's ; \" $$ a comment\n", " /* so; is /* ' */ this */ ");

    private static final List<String> FRAGMENTS = List.of(
            "'",
            "''",
            "E'",
            "U&\"",
            "B'",
            "\"",
            "\\",
            "$",
            "$$",
            "$a$",
            "$1",
            "/*",
            "*/",
            "--",
            "+",
            "/",
            "\n",
            "\r\n",
            " ",
            ";",
            "(",
            ")",
            "create function f()",
            "begin atomic",
            "end",
            "case",
            "select",
            "SELCT",
            "1.",
            "..",
            "\0",
            "\uFEFF",
            "\uD800",
            "é",
            "\\i x");

    private SqlTexts() {}

    /** A statement's tokens; any white space or comment may stand between two of them. */
    static Arbitrary<List<String>> statementTokens() {
        Arbitrary<List<String>> operation = Combinators.combine(Arbitraries.of(OPERATORS), Arbitraries.of(OPERANDS))
                .as(List::of);
        return operation.list().ofMaxSize(6).map(SqlTexts::select);
    }

    static Arbitrary<String> space() {
        return Arbitraries.of(SPACES);
    }

    /** A script of some statements, each laid out somehow and ended with a semicolon. */
    static Arbitrary<String> script() {
        Arbitrary<String> statement = Combinators.combine(
                        statementTokens(), space().list().ofMinSize(1).ofMaxSize(5))
                .as(SqlTexts::laidOut);
        return statement
                .list()
                .ofMaxSize(5)
                .map(statements -> String.join(
                        "", statements.stream().map(text -> text + ";\n").toList()));
    }

    static Arbitrary<String> rubbish() {
        Arbitrary<String> lookingLikeSql =
                Arbitraries.of(FRAGMENTS).list().ofMaxSize(40).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(lookingLikeSql, Arbitraries.strings().ofMaxLength(200));
    }

    /** The tokens with the spaces between them, in turn. */
    static String laidOut(List<String> tokens, List<String> spaces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            text.append(i == 0 ? "" : spaces.get(i % spaces.size())).append(tokens.get(i));
        }
        return text.toString();
    }

    private static List<String> select(List<List<String>> operations) {
        List<String> tokens = new ArrayList<>(List.of("SELECT", "a"));
        operations.forEach(tokens::addAll);
        return tokens;
    }
}
