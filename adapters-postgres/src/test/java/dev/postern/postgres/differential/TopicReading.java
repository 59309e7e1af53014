package dev.postern.postgres.differential;

import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.postgres.migration.PathText;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Reads one file of the catalogue. What a statement is for stands in comments: {@code -- set-up shop} begins a set-up,
 * {@code -- on shop} begins cases on it. Of one statement they say {@code since 15}, {@code until 17},
 * {@code non-transactional}, {@code path app, public} with the search path that it is run under, and {@code given} with
 * a statement that the set-up has in addition.
 */
final class TopicReading {

    private final String topic;
    private Map<String, SetUp> setUps;
    private Seq<StatementCase> cases = Vector.empty();
    private String setUp = "";
    private Section section = Section.SET_UP;

    private enum Section {
        SET_UP,
        CASES
    }

    TopicReading(String topic, Map<String, SetUp> setUps) {
        this.topic = topic;
        this.setUps = setUps;
    }

    Map<String, SetUp> setUps() {
        return setUps;
    }

    Seq<StatementCase> cases() {
        return cases;
    }

    void take(SqlStatement statement) {
        Seq<String> said = statement.comments().map(comment -> comment.content());
        said.forEach(this::turnTo);
        Majors majors = said.foldLeft(Majors.ALL, TopicReading::narrowed);
        if (section == Section.SET_UP) {
            SetUp known = setUps.get(setUp).getOrElse(() -> new SetUp(setUp, Vector.empty()));
            setUps =
                    setUps.put(setUp, new SetUp(setUp, known.steps().append(new SetUp.Step(statement.text(), majors))));
            return;
        }
        SetUp base = setUps.get(setUp).getOrElseThrow(() -> new IllegalStateException("there is no set-up " + setUp));
        Seq<String> given = said.filter(words -> words.startsWith("given ")).map(words -> words.substring(6));
        cases = cases.append(new StatementCase(
                topic,
                base.given(given),
                statement,
                said.find(words -> words.startsWith("path "))
                        .flatMap(words -> PathText.read(words.substring(5), Option.none()))
                        .getOrElse(SearchPath.PUBLIC),
                majors,
                said.contains("non-transactional")
                        ? Transactionality.OUTSIDE_TRANSACTION
                        : Transactionality.TRANSACTIONAL));
    }

    private void turnTo(String words) {
        if (words.startsWith("set-up ")) {
            setUp = words.substring(7);
            section = Section.SET_UP;
        } else if (words.startsWith("on ")) {
            setUp = words.substring(3);
            section = Section.CASES;
        }
    }

    private static Majors narrowed(Majors majors, String words) {
        if (words.matches("since \\d+")) {
            return majors.from(Integer.parseInt(words.substring(6)));
        }
        return words.matches("until \\d+") ? majors.to(Integer.parseInt(words.substring(6))) : majors;
    }
}
