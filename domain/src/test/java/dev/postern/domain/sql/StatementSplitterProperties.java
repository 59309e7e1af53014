package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StatementSplitterProperties {

    private final StatementSplitter splitter = new StatementSplitter();

    @Property
    void statements_put_together_again_split_into_the_same(@ForAll("scripts") String script) {
        Seq<SqlStatement> once = splitter.split("f", script).get();
        Seq<SqlStatement> twice = splitter.split(
                        "f", once.map(SqlStatement::text).mkString(";\n"))
                .get();
        assertThat(twice.map(SqlStatement::fingerprint)).isEqualTo(once.map(SqlStatement::fingerprint));
    }

    @Property
    void any_text_is_split_or_refused_with_what_can_be_shown(@ForAll("rubbish") String text) {
        Validation<Seq<ScriptProblem>, Seq<SqlStatement>> result = splitter.split("f", text);
        if (result.isValid()) {
            assertThat(result.get()).allSatisfy(statement -> {
                assertThat(text).contains(statement.text());
                assertThat(statement.headline()).isNotBlank().hasLineCount(1);
            });
        } else {
            assertThat(result.getError())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.render())
                            .startsWith(problem.place() + ": " + problem.fault())
                            .endsWith("^\n" + problem.remedy()));
        }
    }

    @Property
    void a_place_points_to_the_statement(@ForAll("scripts") String script) {
        String[] lines = script.split("\n", -1);
        assertThat(splitter.split("f", script).get()).allSatisfy(statement -> {
            String line = lines[statement.place().line() - 1];
            String rest = line.substring(statement.place().column() - 1);
            assertThat(rest).startsWith("SELECT");
        });
    }

    @Provide
    Arbitrary<String> rubbish() {
        return SqlTexts.rubbish();
    }

    @Provide
    Arbitrary<String> scripts() {
        return SqlTexts.script();
    }
}
