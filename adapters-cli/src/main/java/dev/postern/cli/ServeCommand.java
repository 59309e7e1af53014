package dev.postern.cli;

import dev.postern.domain.watch.ServingTerms;
import dev.postern.domain.watch.StatusServer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code postern serve}. */
@Command(name = "serve", description = "Serves the state of the database over HTTP until it is interrupted.")
final class ServeCommand extends Verb {

    @Mixin
    private TargetArguments target;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1:8080",
            description = "Where to listen; without a host on this machine only (default: 127.0.0.1:8080).")
    private ListenAddress listen;

    @Mixin
    private ServingArguments serving;

    ServeCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExitCode run() {
        ServingTerms terms = serving.terms(listen, desk().environment());
        StatusServer server = desk().workbench().statusServer(target.resolve(desk().settings()));
        try (StatusServer.Serving open = server.start(terms)) {
            if (output().detail() != Detail.QUIET) {
                page().line("listening on " + open.url()
                        + " (the page at /, and /health, /ready, /api/v1/status, /metrics); Ctrl-C ends it");
                desk().console().flush();
            }
            return untilInterrupted();
        }
    }

    /** A signal ends the process with its own code; the thread is interrupted so that the server is closed. */
    private static ExitCode untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.INTERRUPTED;
    }

    @Override
    List<Example> examples() {
        return List.of(
                new Example("postern serve", "on 127.0.0.1:8080"),
                new Example("postern serve --listen :9090", "another port, this machine only"),
                new Example(
                        "postern serve --listen 0.0.0.0:8080 --token-file /run/secrets/token",
                        "for other machines too, which show the token"),
                new Example(
                        "postern serve --listen 0.0.0.0:8443 --token-file t --tls-cert c.pem --tls-key k.pem",
                        "the same over HTTPS"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(ExitCode.FAILED, ExitCode.USAGE, ExitCode.INTERRUPTED, ExitCode.TERMINATED);
    }
}
