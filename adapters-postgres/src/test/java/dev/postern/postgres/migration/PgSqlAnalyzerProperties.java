package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.sql.Token;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PgSqlAnalyzerProperties {

    private static final Vector<SqlStatement> KNOWN =
            UnderstoodCase.all().flatMap(UnderstoodCase::statements).toVector();
    private static final List<String> SPLINTERS = List.of(
            "",
            "(",
            ")",
            ",",
            ";",
            "'",
            "\"",
            "\"\"",
            "''",
            "$$",
            "::",
            ".",
            "..",
            "*",
            "NOT",
            "NULL",
            "CONSTRAINT x",
            "DEFAULT",
            "PRIMARY KEY",
            "REFERENCES",
            "CHECK (",
            "USING",
            "WITH",
            "SELECT",
            "SET",
            "ONLY",
            "IF EXISTS",
            "numeric(99999999999)",
            "timestamp(99)",
            "a.b.c.d",
            "U&\"\\0000\"",
            "U&\"x\" UESCAPE '!'",
            "\u0000",
            "\uD800",
            "é",
            "-- x\n",
            "/* x */",
            "E'\\",
            "1e",
            "pg_temp",
            "serial",
            "[1]",
            "COLLATE \"C\"",
            "GENERATED ALWAYS AS",
            "IDENTITY");

    private final PgSqlAnalyzer analyzer = new PgSqlAnalyzer();

    @Property(tries = 3000)
    void no_statement_is_lost_whatever_it_is_made_of(@ForAll("mutated") Vector<SqlStatement> statements) {
        Seq<Analyzed> analyzed = analyzer.analyze(Vector.of(statements), SearchPath.PUBLIC);

        assertThat(analyzed.map(each -> each.statement().place().file()).distinct())
                .isEqualTo(statements.map(statement -> statement.place().file()));
    }

    @Property(tries = 500)
    void comments_and_white_space_do_not_change_what_a_statement_means(
            @ForAll("known") SqlStatement statement, @ForAll long seed) {
        SqlStatement loose =
                new SqlStatement(loosened(statement.text(), new Random(seed)), statement.place(), Vector.empty());

        assertThat(operations(loose).toString().replaceAll("\\s+", ""))
                .isEqualTo(operations(statement).toString().replaceAll("\\s+", ""));
    }

    @Provide
    Arbitrary<SqlStatement> known() {
        return Arbitraries.of(KNOWN.asJava());
    }

    @Provide
    Arbitrary<Vector<SqlStatement>> mutated() {
        Arbitrary<String> splinter = Arbitraries.of(SPLINTERS);
        return Combinators.combine(known(), known(), splinter, Arbitraries.longs())
                .as((one, other, piece, seed) -> mutated(one, other, piece, new Random(seed)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(texts -> Vector.ofAll(texts)
                        .filter(text -> !text.isBlank())
                        .zipWithIndex((text, i) ->
                                new SqlStatement(text, new Place("statement " + i, 1, 1), Vector.empty())));
    }

    /** One statement with tokens of its own doubled or left out, tokens of another one, and a splinter in it. */
    private static String mutated(SqlStatement one, SqlStatement other, String splinter, Random random) {
        Vector<String> tokens = tokens(one.text());
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(tokens.size());
            Vector<String> foreign = tokens(other.text());
            tokens = switch (random.nextInt(5)) {
                case 0 -> tokens.size() > 1 ? tokens.removeAt(at) : tokens;
                case 1 -> tokens.insert(at, tokens.get(random.nextInt(tokens.size())));
                case 2 -> tokens.update(at, foreign.get(random.nextInt(foreign.size())));
                case 3 -> tokens.take(at).appendAll(foreign.drop(random.nextInt(foreign.size())));
                default -> tokens.insert(at, splinter);
            };
        }
        return tokens.mkString(" ");
    }

    private static String loosened(String text, Random random) {
        List<String> spaces = List.of(" ", "\n", "\t ", " /* x */ ", " -- x\n");
        StringBuilder loose = new StringBuilder();
        for (String token : tokens(text)) {
            boolean continuesString =
                    token.startsWith("'") && loose.toString().stripTrailing().endsWith("'");
            boolean glued = token.equals(".") || loose.toString().endsWith(".");
            loose.append(continuesString ? "\n" : glued ? "" : spaces.get(random.nextInt(spaces.size())))
                    .append(token);
        }
        return loose.toString();
    }

    private static Vector<String> tokens(String text) {
        Vector<Token> tokens = Vector.ofAll(() -> new SqlLexer(text));
        return tokens.map(token -> token.text(text))
                .filter(token -> !token.startsWith("--") && !token.startsWith("/*"));
    }

    private Seq<Object> operations(SqlStatement statement) {
        return analyzer.analyze(Vector.of(Vector.of(statement)), SearchPath.PUBLIC)
                .map(Analyzed::operation);
    }
}
