package dev.postern.postgres.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What Postern says of every kind of statement is what PostgreSQL does. While working on some of it, {@code
 * -Dpostern.differential.topics=columns,indexes} tries these alone, and {@code -Dpg.majors=18} one version.
 */
class DifferentialTest {

    private static final Path REPORTS =
            Path.of(System.getProperty("postern.differential.reports", "target/differential"));

    private static final Path PAGE = page();

    private static DifferentialRun run;

    private static Path page() {
        Path inModule = Path.of("../docs/statements.md");
        return Path.of(System.getProperty("postern.docs.statements", inModule.toString()));
    }

    @BeforeAll
    static void try_the_whole_catalogue() throws InterruptedException, ExecutionException, IOException {
        run = DifferentialRun.onAllServers();
        RunSummary summary = new RunSummary(run);
        System.out.print(summary.figures());
        Files.createDirectories(REPORTS);
        for (String topic : run.catalogue().topics()) {
            Files.writeString(REPORTS.resolve(topic + ".txt"), summary.mismatches(topic));
        }
    }

    @Test
    void nothing_differs_from_what_postgresql_does() {
        assertThat(run.mismatches().map(each -> each.major() + " " + each.tried() + " " + each.describe()))
                .isEmpty();
    }

    @Test
    void catalogue_holds_six_hundred_statements_and_more() {
        assertThat(Catalogue.read().cases()).hasSizeGreaterThan(600);
    }

    @Test
    void page_of_statements_says_what_this_run_saw() throws IOException {
        assumeThat(run.catalogue().topics())
                .as("the whole catalogue, which the page is about")
                .isEqualTo(Catalogue.read().topics());
        assumeThat(run.newest().major())
                .as("the newest version, which the page is about")
                .isEqualTo(18);
        String page = StatementsPage.of(run);
        Files.writeString(REPORTS.resolve("statements.md"), page);
        if (System.getProperty("postern.docs", "").equals("write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("%s; to write it anew: mvn verify -Dpostern.docs=write".formatted(PAGE))
                .isEqualTo(page);
    }
}
