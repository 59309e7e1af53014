package dev.postern.postgres.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptProblem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DbmateTest {

    private MigrationsFolder folder;

    @BeforeEach
    void make(@TempDir Path path) {
        folder = new MigrationsFolder(path);
    }

    @Test
    void sections_go_two_ways_and_keep_their_places() {
        folder.file(
                "20240131120000_a.sql", "-- a\n-- migrate:up\nselect 1;\n  select 2;\n\n--migrate:down\r\nselect 3;");
        assertThat(folder.convention()).isEqualTo("dbmate");
        assertThat(folder.up("20240131120000"))
                .containsExactly("20240131120000_a.sql:3:1 select 1", "20240131120000_a.sql:4:3 select 2");
        assertThat(folder.down("20240131120000")).containsExactly("20240131120000_a.sql:7:1 select 3");
    }

    @Test
    void there_need_be_no_section_that_takes_back() {
        folder.file("1_a.sql", "-- migrate:up\nselect 1;");
        assertThat(folder.script("1").down()).isEmpty();
    }

    @Test
    void each_section_says_whether_there_is_a_transaction() {
        folder.file("1_a.sql", "-- migrate:up transaction:false\nselect 1;\n-- migrate:down\nselect 2");
        assertThat(folder.transactionalityOf("1")).isEqualTo(Transactionality.OUTSIDE_TRANSACTION);
        assertThat(folder.script("1").down().get().transactionality()).isEqualTo(Transactionality.TRANSACTIONAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "-- migrate:up@-- migrate:up ! 2:1 ! a file has one section \"-- migrate:up\", and behind it \"-- migrate:down\" at most once",
                "-- migrate:down ! 1:1 ! there is no section \"-- migrate:up\" before it",
                "select 1;@-- migrate:up ! 1:1 ! a statement stands before the first section of the file",
                "-- migrate:up transaction:no ! 1:15 ! \"transaction:no\" is no option of a section"
            })
    void what_is_odd_is_said_with_its_place(String text, String place, String fault) {
        folder.file("1_a.sql", text.replace('@', '\n'));
        assertThat(folder.problems()).extracting(ScriptProblem::fault).contains(fault);
        assertThat(folder.problems()
                        .find(problem -> problem.fault().equals(fault))
                        .get()
                        .place()
                        .toString())
                .endsWith("1_a.sql:" + place);
    }
}
