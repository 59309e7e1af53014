package dev.postern.bootstrap;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.postern.bootstrap.demo.Demo;
import dev.postern.cli.ExitCode;
import dev.postern.cli.ExplainRequest;
import dev.postern.cli.Migrations;
import dev.postern.cli.TargetOptions;
import dev.postern.cli.Workbench;
import dev.postern.domain.explain.ExplanationReport;
import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.watch.StatusServer;
import dev.postern.postgres.connection.ConnectionPool;
import dev.postern.postgres.connection.PostgresAddress;
import dev.postern.postgres.run.Cancellation;
import dev.postern.postgres.watch.RunEventWriter;
import io.vavr.control.Option;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Puts together what the verbs work with, for one target at a time. */
final class GuiceWorkbench implements Workbench {

    private final Demo.Servers servers;
    private final Map<String, String> environment;
    private final InputStream standardInput;

    private final Cancellation cancellation;

    GuiceWorkbench(
            Demo.Servers servers,
            Map<String, String> environment,
            InputStream standardInput,
            Cancellation cancellation) {
        this.cancellation = cancellation;
        this.servers = servers;
        this.environment = environment;
        this.standardInput = standardInput;
    }

    @Override
    public Migrations migrations(TargetOptions target, ProgressListener listener) {
        Option<DirectPool> direct = direct(target);
        Injector injector = injector(target, direct, listener);
        RunEventWriter events = injector.getInstance(RunEventWriter.class);
        ConnectionPool pool = injector.getInstance(ConnectionPool.class);
        return Migrations.of(injector.getInstance(Migrator.class), () -> {
            events.close();
            pool.release();
            direct.forEach(DirectPool::release);
        });
    }

    private Option<DirectPool> direct(TargetOptions target) {
        return Option.ofOptional(target.locking().directUrl())
                .map(url -> new DirectPool(new Addresses(environment).read(url, target.passwordFile())));
    }

    @Override
    public StatusServer statusServer(TargetOptions target) {
        return injector(target, Option.none(), ProgressListener.SILENT).getInstance(StatusServer.class);
    }

    @Override
    public ExplanationReport explain(ExplainRequest request) {
        return new Explaining(standardInput, environment).explain(request);
    }

    @Override
    public ExitCode demo(Optional<Path> serverBinaries, PrintWriter out) {
        return new Demo(servers.from(serverBinaries), this, out).run();
    }

    private Injector injector(TargetOptions target, Option<DirectPool> direct, ProgressListener listener) {
        PostgresAddress address = new Addresses(environment).read(target.url(), target.passwordFile());
        return Guice.createInjector(
                new MigratorModule(listener),
                new PostgresModule(target, address, direct, environment, cancellation),
                new HttpModule(
                        address.toString(),
                        new Identifier(target.ledger()),
                        Option.ofOptional(target.role()).map(Identifier::new)));
    }
}
