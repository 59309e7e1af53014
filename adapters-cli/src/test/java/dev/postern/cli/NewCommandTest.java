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
import org.junit.jupiter.params.provider.ValueSource;

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
            Files.writeString(folder.resolve("migrations").resolve(file), "select 1;");
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
    @ValueSource(strings = {"V1__a.sql", "001_a.up.sql"})
    void otherConventionIsLeftToItsAuthor(String file) throws IOException {
        present(file);
        Invocation invocation = newMigration("x");

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err()).contains("follows another convention: " + file);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void foldersOfMigrationsAreLeftToTheirAuthor() throws IOException {
        Files.createDirectories(folder.resolve("migrations/20240131_a"));

        assertThat(newMigration("x").exit()).isEqualTo(2);
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
