package dev.postern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.cli.settings.Setting;
import dev.postern.domain.run.RunOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ConfigurationTest {

    /** Options that say something about one call, or about the configuration itself. */
    private static final Set<String> OF_ONE_CALL = Set.of(
            "--help",
            "--version",
            "--config",
            "--env",
            "--json",
            "--placeholder",
            "--to",
            "--down",
            "--deferred",
            "--check",
            "--summary",
            "--reason",
            "--as",
            "--through",
            "--run",
            "--serve",
            "--plan",
            "--allow-access",
            "--allow-data-loss",
            "--out");

    @TempDir
    private Path folder;

    private final RecordingWorkbench workbench = RecordingWorkbench.answering(SampleReports.of("up", RunOutcome.DONE));

    private String file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("postern.toml"), String.join("\n", lines))
                .toString();
    }

    private Invocation invoke(Map<String, String> environment, String... arguments) {
        return Invocation.of(workbench, environment, Terminal.NONE, arguments);
    }

    @Test
    void options_are_what_the_file_says() throws IOException {
        String file = file("url = 'postgres://file@db/shop'", "wait = '5m'", "dir = 'sql'");

        assertThat(invoke(Map.of(), "up", "--config", file).exit()).isEqualTo(ExitCode.DONE.code());

        TargetOptions target = workbench.targets.get(0);
        assertThat(target.url()).isEqualTo("postgres://file@db/shop");
        assertThat(target.patience().run()).isEqualTo(Duration.ofMinutes(5));
        assertThat(target.directory()).isEqualTo(folder.resolve("sql"));
    }

    @Test
    void environment_variables_beat_the_file_and_the_command_line_beats_both() throws IOException {
        String file = file("url = 'postgres://file@db/shop'", "ledger = 'of_file'");

        invoke(Map.of("POSTERN_LEDGER", "of_variable"), "up", "--config", file);
        invoke(Map.of("POSTERN_LEDGER", "of_variable"), "up", "--config=" + file, "--ledger", "of_option");

        assertThat(workbench.targets).extracting(TargetOptions::ledger).containsExactly("of_variable", "of_option");
    }

    @Test
    void chosen_environment_beats_the_top_of_the_file() throws IOException {
        String file = file(
                "url = 'postgres://a@db/any'",
                "ledger = 'shared'",
                "[environments.production]",
                "url = 'postgres://a@db/production'");

        invoke(Map.of(), "up", "--config", file, "--env", "production");
        invoke(Map.of("POSTERN_ENV", "production", "POSTERN_CONFIG", file), "up");
        invoke(Map.of(), "up", "--config", file);

        assertThat(workbench.targets)
                .extracting(TargetOptions::url)
                .containsExactly("postgres://a@db/production", "postgres://a@db/production", "postgres://a@db/any");
        assertThat(workbench.targets).extracting(TargetOptions::ledger).containsOnly("shared");
    }

    @Test
    void placeholders_of_file_variables_and_options_come_together() throws IOException {
        String file = file(
                "url = 'postgres://a@db/any'", "[placeholders]", "Owner = 'file'", "space = 'file'", "label = 'file'");

        invoke(
                Map.of("POSTERN_PLACEHOLDERS_SPACE", "variable", "POSTERN_PLACEHOLDERS_LABEL", "variable"),
                "up",
                "--config",
                file,
                "--placeholder",
                "label=option");

        assertThat(workbench.targets.get(0).placeholders())
                .isEqualTo(Map.of("owner", "file", "space", "variable", "label", "option"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "legder = 'x'|unknown key \"legder\"|Did you mean \"ledger\"?",
                "[environments.a]\\nurrl = 'x'|unknown key \"environments.a.urrl\"|Did you mean \"url\"?",
                "wait = ['a']|wait is neither text|between quotes",
                "environments = 'x'|environments is no table|[environments]",
                "dir = migrations|is no TOML|between quotes"
            })
    void file_that_means_nothing_is_refused(String content, String problem, String remedy) throws IOException {
        Invocation up = invoke(Map.of(), "up", "--config", file(content.replace("\\n", "\n")));

        assertThat(up.exit()).isEqualTo(2);
        assertThat(up.err()).contains("postern.toml").contains(problem).contains(remedy);
        assertThat(workbench.targets).isEmpty();
    }

    @Test
    void value_that_is_none_is_refused_with_where_it_was_said() throws IOException {
        String file = file("url = 'postgres://a@db/any'", "wait = 'long'");

        assertThat(invoke(Map.of(), "up", "--config", file).err())
                .contains("'long' is no duration")
                .contains("said by " + file);
        assertThat(invoke(Map.of("POSTERN_WAIT", "longer"), "up", "--config", file)
                        .err())
                .contains("'longer' is no duration")
                .contains("said by the variable POSTERN_WAIT");
        assertThat(invoke(Map.of(), "up", "--config", file, "--wait", "no").err())
                .contains("'no' is no duration")
                .doesNotContain("said by");
    }

    @Test
    void unknown_environment_is_refused_with_the_nearest() throws IOException {
        String file = file("[environments.production]", "[environments.staging]");

        Invocation up = invoke(Map.of(), "up", "--config", file, "--env", "prodcution");

        assertThat(up.exit()).isEqualTo(2);
        assertThat(up.err()).contains("has no environment \"prodcution\"", "Did you mean \"production\"?", "staging");
    }

    @Test
    void file_that_is_named_has_to_be_there() {
        Invocation up = invoke(
                Invocation.ENVIRONMENT,
                "up",
                "--config",
                folder.resolve("none.toml").toString());

        assertThat(up.exit()).isEqualTo(2);
        assertThat(up.err()).contains("none.toml cannot be read: there is no such file");
    }

    @Test
    void help_is_given_whatever_is_configured() throws IOException {
        assertThat(invoke(Map.of(), "up", "--help", "--config", file("nonsense"))
                        .exit())
                .isZero();
    }

    @Test
    void without_a_database_the_environments_are_named() throws IOException {
        Invocation up = invoke(Map.of(), "up", "--config", file("[environments.production]", "[environments.staging]"));

        assertThat(up.exit()).isEqualTo(2);
        assertThat(up.err()).contains("no database is given", "--env with one of production, staging");
    }

    @Test
    void explain_asks_no_database_that_is_only_configured() throws IOException {
        invoke(Map.of(), "explain", "-", "--config", file("url = 'postgres://a@db/any'"));

        assertThat(workbench.requests)
                .singleElement(InstanceOfAssertFactories.type(ExplainRequest.class))
                .extracting(ExplainRequest::url)
                .isEqualTo(Optional.empty());
    }

    @Test
    void config_shows_what_is_in_force_and_where_it_was_said() throws IOException {
        String file = file("url = 'postgres://app:s3cret@db/shop'", "[placeholders]", "key = 's3cret'");

        Invocation config = invoke(Map.of("POSTERN_WAIT", "5m"), "config", "--config", file);

        assertThat(config.exit()).isZero();
        assertThat(config.out()).doesNotContain("s3cret");
        assertThat(config.lines())
                .anySatisfy(line -> assertThat(line).matches("url +postgres://app:\\*\\*\\*@db/shop +" + file))
                .anySatisfy(line -> assertThat(line).matches("wait +5m +the variable POSTERN_WAIT"))
                .anySatisfy(line -> assertThat(line).matches("ledger +postern +built in"))
                .anySatisfy(line -> assertThat(line).matches("strict +false +built in|strict +- +not set"))
                .anySatisfy(line -> assertThat(line).startsWith("placeholder key"));
    }

    @Test
    void config_warns_of_variables_that_mean_nothing() {
        assertThat(invoke(Map.of("POSTERN_LEGDER", "x"), "config").out())
                .contains("POSTERN_LEGDER is set and means nothing; did you mean POSTERN_LEDGER?");
    }

    @Test
    void config_is_a_document_too() throws IOException {
        Invocation config = invoke(Map.of(), "config", "--json", "--config", file("ledger = 'mine'"));

        assertThat(config.out())
                .contains("\"command\":\"config\"", "{\"key\":\"ledger\",\"value\":\"mine\",\"origin\":\"");
        assertThat(invoke(Map.of(), "config", "--json", "--config", file("nonsense"))
                        .out())
                .contains("\"exitCode\":2", "\"error\":{\"message\":");
    }

    @Test
    void every_option_is_a_setting_or_about_one_call() {
        CommandLine all = PosternCommand.commandLine(new Desk(
                workbench,
                new Environment(Map.of()),
                new Console(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), Terminal.NONE),
                Configuration.of(new Environment(Map.of()), List.of())));
        Set<String> options = all.getSubcommands().values().stream()
                .flatMap(verb -> verb.getCommandSpec().options().stream())
                .map(OptionSpec::longestName)
                .collect(Collectors.toSet());

        Set<String> settings =
                Set.of(Setting.values()).stream().map(Setting::option).collect(Collectors.toSet());
        assertThat(options).containsAll(settings);
        assertThat(options)
                .isSubsetOf(
                        Stream.of(settings, OF_ONE_CALL).flatMap(Set::stream).collect(Collectors.toSet()));
    }
}
