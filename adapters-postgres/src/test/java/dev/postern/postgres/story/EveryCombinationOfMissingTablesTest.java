package dev.postern.postgres.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The story of migration 004 for all 128 sets of tables that production may lack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryCombinationOfMissingTablesTest {

    private List<String> straight = List.of();
    private List<String> development = List.of();

    @BeforeAll
    void run_straight() {
        try (TestDatabase database = PostgresServers.newDatabase()) {
            ProductionStory story = ProductionStory.on(database);
            RunReport report = story.up();
            assertThat(report.outcome()).describedAs(report.toString()).isEqualTo(RunOutcome.DONE);
            straight = story.schema();
            assertThat(story.downTo("003").outcome()).isEqualTo(RunOutcome.DONE);
            development = story.schema();
        }
    }

    static IntStream combinations() {
        return IntStream.range(0, 1 << ProductionStory.TABLES.size());
    }

    static List<String> missing(int combination) {
        List<String> missing = new ArrayList<>();
        for (int bit = 0; bit < ProductionStory.TABLES.size(); bit++) {
            if ((combination & (1 << bit)) != 0) {
                missing.add(ProductionStory.TABLES.get(bit));
            }
        }
        return missing;
    }

    @ParameterizedTest(name = "combination {0}")
    @MethodSource("combinations")
    void converges_and_comes_back(int combination) {
        List<String> missing = missing(combination);
        try (TestDatabase database = PostgresServers.newDatabase()) {
            ProductionStory story = ProductionStory.on(database);
            story.execute(ProductionStory.development());
            missing.forEach(table -> story.execute("DROP TABLE " + table));
            List<String> before = story.schema();
            story.adoptThrough("003");

            RunReport first = story.up();
            assertThat(first.outcome()).describedAs(first.toString()).isEqualTo(RunOutcome.DONE);
            assertThat(first.fault()).isEmpty();
            assertThat(story.schema()).containsExactlyInAnyOrderElementsOf(creatable(missing));
            List<String> afterFirst = story.schema();
            assertThat(story.up().outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(story.schema()).isEqualTo(afterFirst);

            assertThat(story.downTo("003").outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(story.schema()).isEqualTo(before);
            assertThat(story.up().outcome()).isEqualTo(RunOutcome.DONE);

            List<String> byHand = missing.stream()
                    .filter(table -> !table.equals("organisation_modules"))
                    .toList();
            byHand.forEach(table -> story.execute(ProductionStory.creating(table)));
            RunReport second = story.up();
            assertThat(second.outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(second.waiting()).isZero();
            assertThat(story.schema()).isEqualTo(straight);

            assertThat(story.downTo("003").outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(story.schema()).isEqualTo(plus(before, byHand));
        }
    }

    /** The straight run without everything that belongs to a missing table; 005 creates one of them. */
    private List<String> creatable(List<String> missing) {
        return straight.stream()
                .filter(fact -> missing.stream()
                        .filter(table -> !table.equals("organisation_modules"))
                        .noneMatch(table -> fact.contains(table)))
                .toList();
    }

    /** What was there before, and tables as development has them. */
    private List<String> plus(List<String> before, List<String> tables) {
        List<String> all = new ArrayList<>(before);
        all.addAll(development.stream()
                .filter(fact -> tables.stream().anyMatch(table -> fact.contains(table)))
                .toList());
        return all.stream().sorted().toList();
    }
}
