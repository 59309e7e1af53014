package dev.postern.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/**
 * The command line of Postern. It reads its arguments and the environment that it is given, prints to the two streams
 * that it is given, and never prompts. No password passes through to either stream.
 */
public final class CommandLineApplication {

    private final Workbench workbench;
    private final Environment environment;
    private final Console console;

    public CommandLineApplication(
            Workbench workbench, Map<String, String> environment, PrintWriter out, PrintWriter err, Terminal terminal) {
        this.workbench = workbench;
        this.environment = new Environment(environment);
        this.console = new Console(
                new PrintWriter(new RedactingWriter(out)), new PrintWriter(new RedactingWriter(err)), terminal);
    }

    /** Runs one command; the answer is the exit code ({@link ExitCode}). */
    public int run(String... arguments) {
        List<String> words = List.of(arguments);
        Desk desk = new Desk(workbench, environment, console, Configuration.of(environment, words));
        int exit = new CommandCall(desk, words).execute();
        console.flush();
        return exit;
    }
}
