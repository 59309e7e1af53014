package dev.postern.cli;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.plan.FirstRun;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/**
 * The command line of Postern. It reads its arguments and the environment that it is given, prints to the two streams
 * that it is given, and never prompts. No password passes through to either stream.
 */
public final class CommandLineApplication {

    private static final int NARROWEST_HELP = 60;
    private static final int USUAL_HELP = 80;
    private static final int WIDEST_HELP = 120;

    private final Desk desk;

    public CommandLineApplication(
            Workbench workbench, Map<String, String> environment, PrintWriter out, PrintWriter err, Terminal terminal) {
        Console console = new Console(
                new PrintWriter(new RedactingWriter(out)), new PrintWriter(new RedactingWriter(err)), terminal);
        this.desk = new Desk(workbench, new Environment(environment), console);
    }

    /** Runs one command; the answer is the exit code ({@link ExitCode}). */
    public int run(String... arguments) {
        CommandLine line = commandLine(List.of(arguments));
        int exit = line.execute(arguments);
        desk.console().flush();
        return exit;
    }

    private CommandLine commandLine(List<String> arguments) {
        CommandLine line = PosternCommand.commandLine(desk);
        line.getCommandSpec().version("postern " + Version.text());
        line.registerConverter(MigrationId.class, Words::migrationId);
        line.registerConverter(OperationId.class, Words::operationId);
        line.registerConverter(Duration.class, Words::duration);
        line.registerConverter(ListenAddress.class, ListenAddress::parse);
        line.registerConverter(OnMissing.class, text -> Words.choice(OnMissing.class, text));
        line.registerConverter(FirstRun.class, text -> Words.choice(FirstRun.class, text));
        line.setOut(desk.console().out()).setErr(desk.console().err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(colours(arguments)));
        line.setUsageHelpWidth(helpWidth());
        line.getSubcommands().values().forEach(verb -> VerbHelp.layOut(verb, verb.getCommand()));
        line.setParameterExceptionHandler(this::wrongUsage);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown, command, arguments));
        return line;
    }

    private Ansi colours(List<String> arguments) {
        return desk.paint() == Paint.COLOURED && !arguments.contains("--no-color") ? Ansi.ON : Ansi.OFF;
    }

    private int helpWidth() {
        int columns = desk.console().terminal().columns().orElse(USUAL_HELP);
        return Math.max(NARROWEST_HELP, Math.min(columns, WIDEST_HELP));
    }

    private int wrongUsage(ParameterException thrown, String[] arguments) {
        return report(Failure.usage(UsageFault.of(thrown)), thrown.getCommandLine(), Arrays.asList(arguments));
    }

    private int failed(Exception thrown, CommandLine command, List<String> arguments) {
        int exit = report(Failure.of(thrown), command, arguments);
        if (arguments.contains("--verbose") || desk.environment().asksForDebugging()) {
            thrown.printStackTrace(desk.console().err());
        }
        return exit;
    }

    /** An error is a document too where one was asked for; whether it was is seen even if nothing else could be read. */
    private int report(Failure failure, CommandLine command, List<String> arguments) {
        Optional<String> document =
                arguments.contains("--json") ? document(failure, command.getCommand()) : Optional.empty();
        if (document.isPresent()) {
            desk.console().out().println(document.get());
        } else {
            desk.console().flush();
            new FaultText(errorPage(arguments)).print(failure.fault());
        }
        return failure.exit().code();
    }

    private static Optional<String> document(Failure failure, Object command) {
        return command instanceof Verb verb ? verb.document(failure) : Optional.of(ReportDocument.of(failure, ""));
    }

    private Page errorPage(List<String> arguments) {
        Paint paint = arguments.contains("--no-color") ? Paint.PLAIN : desk.paint();
        return new Page(desk.console().err(), OptionalInt.empty(), paint, Detail.USUAL);
    }
}
