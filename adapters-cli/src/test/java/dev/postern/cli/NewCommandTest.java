package dev.postern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.sql.StatementSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewCommandTest {

    @TempDir
    private Path folder;

    private Invocation newMigration(String... arguments) {
        RecordingWorkbench workbench = RecordingWorkbench.answering(SampleReports.of("new", RunOutcome.DONE));
        String[] all = Stream.concat(Stream.of("new", "--dir=" + folder.resolve("migrations")), Stream.of(arguments))
                .toArray(String[]::new);
        return Invocation.of(workbench, Map.of(), Terminal.NONE, all);
    }

    private void present(String... files) throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        for (String file : files) {
            Path target = folder.resolve("migrations").resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, "select 1;");
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void firstMigrationMakesTheFolder() throws IOException {
        Invocation invocation = newMigration("Add usage indexes!");

        assertThat(invocation.exit()).isZero();
        assertThat(files()).containsExactly("0001_add_usage_indexes.sql");
        assertThat(invocation.out().strip())
                .isEqualTo(
                        folder.resolve("migrations/0001_add_usage_indexes.sql").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "004_a.sql,005_x.sql",
        "0009_a.sql,0010_x.sql",
        "999_a.sql,1000_x.sql",
        "0003__a.sql,0004__x.sql",
        "20240131120000_a.sql,20240131120001_x.sql"
    })
    void numberFollowsTheLatest(String latest, String next) throws IOException {
        present(latest);

        newMigration("x");

        assertThat(files()).contains(next);
    }

    @Test
    void latestIsTheHighestNumber() throws IOException {
        present("0002_b.sql", "0010_a.sql", "0010_a.down.sql", "README.md");

        newMigration("x");

        assertThat(files()).contains("0011_x.sql");
    }

    @Test
    void downFileStandsBesideIt() throws IOException {
        newMigration("--down", "x");

        assertThat(files()).containsExactly("0001_x.down.sql", "0001_x.sql");
    }

    @Test
    void nothingInTheFilesWouldRun() throws IOException {
        newMigration("--down", "postern: touches x\n; drop table t");

        for (String file : files()) {
            String text = Files.readString(folder.resolve("migrations").resolve(file));
            assertThat(new StatementSplitter().split(file, text).get()).isEmpty();
            assertThat(text).doesNotContain("-- postern:").contains("postern: touches x ; drop table t");
        }
    }

    @Test
    void accentsGoAndLettersStay() throws IOException {
        newMigration("Größe  Café/No.2");

        assertThat(files()).containsExactly("0001_gro_e_cafe_no_2.sql");
    }

    @Test
    void nameWithoutLettersIsWrongUsage() {
        Invocation invocation = newMigration("***");

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err()).contains("gives no file name");
    }

    @ParameterizedTest
    @CsvSource({
        "V1__a.sql,V2__x.sql,U2__x.sql",
        "V1_9__a.sql,V1_10__x.sql,U1_10__x.sql",
        "V2024.01__a.sql,V2024.02__x.sql,U2024.02__x.sql",
        "001_a.up.sql,002_x.up.sql,002_x.down.sql",
        "0003__a.sql,0004__x.sql,0004__x.down.sql",
        "2024-01-31-120000_a/up.sql,2024-01-31-120001_x/up.sql,2024-01-31-120001_x/down.sql"
    })
    void conventionOfTheNeighboursIsFollowed(String neighbour, String up, String down) throws IOException {
        present(neighbour);

        assertThat(newMigration("--down", "x").exit()).isZero();

        assertThat(folder.resolve("migrations").resolve(up)).exists();
        assertThat(folder.resolve("migrations").resolve(down)).exists();
    }

    @Test
    void repeatableFilesHaveNoNumber() throws IOException {
        present("V7__a.sql", "R__views.sql", "U7__a.sql");

        newMigration("x");

        assertThat(files()).contains("V8__x.sql");
    }

    @ParameterizedTest
    @CsvSource({"-- migrate:up,-- migrate:down", "-- +goose Up,-- +goose Down"})
    void sectionsOfTheNeighboursAreFollowed(String up, String down) throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(folder.resolve("migrations/0001_a.sql"), up + "\nselect 1;\n" + down + "\nselect 2;\n");

        newMigration("--down", "x");
        newMigration("y");

        assertThat(files()).containsExactly("0001_a.sql", "0002_x.sql", "0003_y.sql");
        assertThat(Files.readString(folder.resolve("migrations/0002_x.sql")))
                .startsWith(up + "\n")
                .contains("\n" + down);
        assertThat(Files.readString(folder.resolve("migrations/0003_y.sql")))
                .startsWith(up + "\n")
                .doesNotContain(down);
    }

    @Test
    void prismaHasNoFilesThatTakeBack() throws IOException {
        present("20240131120000_a/migration.sql");

        assertThat(newMigration("--down", "x").exit()).isEqualTo(2);
        assertThat(newMigration("x").exit()).isZero();

        assertThat(folder.resolve("migrations/20240131120001_x/migration.sql")).exists();
    }

    @Test
    void filesWithoutAConventionAreSaid() throws IOException {
        present("V1__a.sql", "001_a.up.sql");
        Invocation invocation = newMigration("x");

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err()).contains("follow no one convention: 001_a.up.sql, V1__a.sql");
    }

    @Test
    void fileInPlaceOfTheFolderIsSaid() throws IOException {
        Files.writeString(folder.resolve("migrations"), "");

        Invocation invocation = newMigration("x");

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err()).contains("is no folder");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        present("0001_x.sql");
        MigrationFolder migrations = new MigrationFolder(folder.resolve("migrations"));

        assertThat(catchThrowable(() -> migrations.write(List.of(new NewMigration.File("0001_x.sql", "new")))))
                .isInstanceOf(FileInTheWayException.class)
                .hasMessageContaining("0001_x.sql is there already");
        assertThat(Files.readString(folder.resolve("migrations/0001_x.sql"))).isEqualTo("select 1;");
    }

    @Test
    void folderOfTheEnvironmentIsUsed() throws IOException {
        RecordingWorkbench workbench = RecordingWorkbench.answering(SampleReports.of("new", RunOutcome.DONE));

        Invocation.of(
                workbench, Map.of("POSTERN_DIR", folder.resolve("migrations").toString()), Terminal.NONE, "new", "x");

        assertThat(files()).containsExactly("0001_x.sql");
    }
}
