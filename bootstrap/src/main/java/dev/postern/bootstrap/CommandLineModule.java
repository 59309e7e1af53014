package dev.postern.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.postern.bootstrap.demo.Demo;
import dev.postern.cli.CommandLineApplication;
import dev.postern.cli.Terminal;
import dev.postern.cli.Workbench;
import dev.postern.postgres.run.Cancellation;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/** Binds the command line to this process: its environment, its streams, its terminal. */
final class CommandLineModule extends AbstractModule {

    private final Map<String, String> environment;
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    private final Cancellation cancellation;

    CommandLineModule(
            Map<String, String> environment,
            InputStream in,
            PrintWriter out,
            PrintWriter err,
            Cancellation cancellation) {
        this.cancellation = cancellation;
        this.environment = environment;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
    }

    @Provides
    @Singleton
    CommandLineApplication application(Workbench workbench) {
        return new CommandLineApplication(workbench, environment, out, err, terminal());
    }

    @Provides
    @Singleton
    Workbench workbench(Demo.Servers servers) {
        return new GuiceWorkbench(servers, environment, in, cancellation);
    }

    @Provides
    @Singleton
    Demo.Servers servers() {
        return new ScratchServers(Home.detect());
    }

    /** Only the launcher can tell whether the output is a terminal, and how wide. */
    private Terminal terminal() {
        String columns = environment.getOrDefault("POSTERN_COLUMNS", "");
        return columns.matches("[0-9]{1,4}") ? Terminal.of(Integer.parseInt(columns)) : Terminal.NONE;
    }
}
