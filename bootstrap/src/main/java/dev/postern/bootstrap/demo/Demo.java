package dev.postern.bootstrap.demo;

import dev.postern.cli.CommandLineApplication;
import dev.postern.cli.ExitCode;
import dev.postern.cli.Terminal;
import dev.postern.cli.Workbench;
import dev.postern.domain.run.ScratchServer;
import dev.postern.postgres.connection.PostgresAddress;
import dev.postern.postgres.connection.SqlConsole;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the story of migration 004: a production that lacks three tables and a column, and the migration that would have
 * taken it down. Every step is a command that anybody could give.
 */
public final class Demo {

    /** Knows where servers come from. */
    public interface Servers {

        /** Servers from programs in a folder, or from the best that is at hand. */
        ScratchServer from(Optional<Path> binaries);
    }

    private final ScratchServer servers;
    private final Workbench workbench;
    private final PrintWriter out;

    public Demo(ScratchServer servers, Workbench workbench, PrintWriter out) {
        this.servers = servers;
        this.workbench = workbench;
        this.out = out;
    }

    /** Plays the story; it has failed if any step did not end as it should. */
    public ExitCode run() {
        long begin = System.nanoTime();
        Narrator narrator = new Narrator(out);
        narrator.say("The story of migration 004, on a PostgreSQL server of its own that is thrown away afterwards.");
        try (ScratchServer.Running server = servers.start();
                ExampleFiles files = ExampleFiles.unpack()) {
            narrator.say("PostgreSQL " + server.majorVersion() + " is running.");
            String url = server.url("postgres");
            CommandLineApplication postern = new CommandLineApplication(
                    workbench,
                    Map.of("POSTERN_URL", url, "POSTERN_DIR", files.migrations().toString()),
                    out,
                    out,
                    Terminal.NONE);
            SqlConsole console = new SqlConsole(PostgresAddress.parse(url));
            boolean asExpected = new ProductionStory(narrator, postern, console).tell();
            narrator.end(asExpected, Duration.ofNanos(System.nanoTime() - begin));
            return asExpected ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
