package dev.postern.postgres.differential;

import dev.postern.domain.sql.StatementSplitter;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The statements to try, topic by topic, as the files beside this class list them. */
record Catalogue(Seq<String> topics, Seq<StatementCase> cases) {

    /** Reads all topics that {@code topics.txt} names, in that order. */
    static Catalogue read() {
        Seq<String> topics = Vector.ofAll(resource("topics.txt").lines().filter(line -> !line.isBlank()));
        Map<String, SetUp> setUps = LinkedHashMap.empty();
        Seq<StatementCase> cases = Vector.empty();
        for (String topic : topics) {
            TopicReading reading = new TopicReading(topic, setUps);
            new StatementSplitter()
                    .split(topic + ".sql", resource(topic + ".sql"))
                    .get()
                    .forEach(reading::take);
            setUps = reading.setUps();
            cases = cases.appendAll(reading.cases());
        }
        return new Catalogue(topics, cases);
    }

    /**
     * This, without the topics that nobody asked for; with none asked for, all of it.
     *
     * @param asked names of topics with commas between them
     */
    Catalogue narrowedTo(String asked) {
        Set<String> names = LinkedHashSet.of(asked.split(","));
        return asked.isBlank()
                ? this
                : new Catalogue(topics.filter(names::contains), cases.filter(each -> names.contains(each.topic())));
    }

    Seq<StatementCase> of(int major) {
        return cases.filter(each -> each.majors().have(major));
    }

    static String resource(String name) {
        try (InputStream content = Catalogue.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
