package dev.postern.postgres.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import dev.postern.domain.run.ScratchServerUnavailableException;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What it takes to start one server in a scratch folder. */
record ServerLaunch(Installation installation, ServerAccount account, List<ServerSetting> settings) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerLaunch.class);
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);
    private static final Duration READY_LIMIT = Duration.ofSeconds(30);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);
    private static final int PORTS_TO_TRY = 5;
    private static final int LAST_LINES = 20;
    private static final String PORT_TAKEN = "could not create any TCP/IP sockets";

    /** Nothing that a server does for durability helps here, and nobody but this machine is to reach it. */
    private static final List<ServerSetting> THROW_AWAY = List.of(
            new ServerSetting("listen_addresses", LoopbackPort.HOST),
            new ServerSetting("unix_socket_directories", ""),
            new ServerSetting("full_page_writes", "off"),
            new ServerSetting("synchronous_commit", "off"));

    static Path dataFolder(Path scratchFolder) {
        return scratchFolder.resolve("data");
    }

    RunningServer into(ScratchFolder scratch) throws IOException, InterruptedException {
        initialise(scratch.path());
        for (int attempt = 1; attempt <= PORTS_TO_TRY; attempt++) {
            for (RunningServer server : attempt(LoopbackPort.free(), scratch)) {
                LOG.debug("{} runs as {}, files in {}", server, account, scratch.path());
                return server;
            }
        }
        throw new ScratchServerUnavailableException(
                "%d ports of %s in a row were free and taken a moment later; try again."
                        .formatted(PORTS_TO_TRY, LoopbackPort.HOST));
    }

    private void initialise(Path scratch) throws IOException, InterruptedException {
        Path data = Files.createDirectory(dataFolder(scratch), asFileAttribute(fromString("rwx------")));
        account.own(data);
        account.command(
                        installation.program("initdb"),
                        "-N",
                        "-A",
                        "trust",
                        "-U",
                        "postgres",
                        "-E",
                        "UTF8",
                        "--no-locale")
                .with("-D", data.toString())
                .run(INITDB_LIMIT, scratch)
                .getOrElseThrow(reason -> new ScratchServerUnavailableException(
                        "PostgreSQL %s could not prepare its data folder as %s, who has to be able to reach %s: %s"
                                .formatted(installation.version(), account, installation.folder(), reason)));
    }

    /** None if somebody else took the port first. */
    private Option<RunningServer> attempt(LoopbackPort port, ScratchFolder scratch)
            throws IOException, InterruptedException {
        Path log = scratch.path().resolve("server.log");
        ServerProcess process = ServerProcess.start(
                command(port, scratch.path()).in(scratch.path()).redirectOutput(log.toFile()),
                "PostgreSQL " + installation.version());
        RunningServer server = RunningServer.guarded(installation.version(), port, process, scratch);
        boolean answers = false;
        try {
            answers = answers(port, process, log, dataFolder(scratch.path()));
        } finally {
            if (!answers) {
                server.stop();
            }
        }
        return Option.when(answers, server);
    }

    private CleanCommand command(LoopbackPort port, Path scratch) {
        return account.command(
                        installation.program("postgres"),
                        "-F",
                        "-D",
                        dataFolder(scratch).toString())
                .with("-p", Integer.toString(port.number()))
                .with(THROW_AWAY.appendAll(settings).flatMap(setting -> List.of("-c", setting.option())));
    }

    /** Whether the server came to answer; it did not if it ended because its port was taken. */
    private boolean answers(LoopbackPort port, ServerProcess process, Path log, Path data)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!port.serves(data)) {
            if (process.endsWithin(BETWEEN_QUESTIONS)) {
                if (text(log).contains(PORT_TAKEN)) {
                    return false;
                }
                throw failure("ended with exit code " + process.exitCode() + " while it started", log);
            }
            if (System.nanoTime() > deadline) {
                throw failure("did not answer within " + READY_LIMIT.toSeconds() + " s", log);
            }
        }
        return true;
    }

    private ScratchServerUnavailableException failure(String what, Path log) throws IOException {
        String tail = List.ofAll(text(log).lines()).takeRight(LAST_LINES).mkString("\n");
        return new ScratchServerUnavailableException("PostgreSQL %s (%s, as %s) %s. The end of its log:%n%s"
                .formatted(installation.version(), installation.folder(), account, what, tail));
    }

    private static String text(Path log) throws IOException {
        return new String(Files.readAllBytes(log), UTF_8);
    }
}
