package dev.postern.cli;

import dev.postern.cli.settings.SettingValue;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.OutOfOrder;
import dev.postern.domain.run.Resolution;
import dev.postern.domain.run.RunFault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** One call of the command line: its words, parsed and carried out, and what is said if that comes to nothing. */
record CommandCall(Desk desk, List<String> arguments) {

    private static final int NARROWEST_HELP = 60;
    private static final int USUAL_HELP = 80;
    private static final int WIDEST_HELP = 120;

    int execute() {
        return commandLine().execute(arguments.toArray(String[]::new));
    }

    private CommandLine commandLine() {
        CommandLine line = PosternCommand.commandLine(desk);
        line.getCommandSpec().version("postern " + Version.text());
        line.registerConverter(MigrationId.class, Words::migrationId);
        line.registerConverter(OperationId.class, Words::operationId);
        line.registerConverter(Duration.class, Words::duration);
        line.registerConverter(ListenAddress.class, ListenAddress::parse);
        line.registerConverter(LogFormat.class, text -> Words.choice(LogFormat.class, text));
        line.registerConverter(OnMissing.class, text -> Words.choice(OnMissing.class, text));
        line.registerConverter(FirstRun.class, text -> Words.choice(FirstRun.class, text));
        line.registerConverter(OutOfOrder.class, text -> Words.choice(OutOfOrder.class, text));
        line.registerConverter(Locking.Choice.class, text -> Words.choice(Locking.Choice.class, text));
        line.registerConverter(Resolution.class, text -> Words.choice(Resolution.class, text));
        line.setOut(desk.console().out()).setErr(desk.console().err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(colours()));
        line.setUsageHelpWidth(helpWidth());
        line.getSubcommands().values().forEach(verb -> {
            SettingsOptions.add(verb);
            VerbHelp.layOut(verb, verb.getCommand());
            verb.setDefaultValueProvider(defaults(verb));
        });
        line.setParameterExceptionHandler((thrown, words) -> wrongUsage(thrown));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown, command));
        return line;
    }

    private Ansi colours() {
        return desk.paint() == Paint.COLOURED && !arguments.contains("--no-color") ? Ansi.ON : Ansi.OFF;
    }

    private int helpWidth() {
        int columns = desk.console().terminal().columns().orElse(USUAL_HELP);
        return Math.max(NARROWEST_HELP, Math.min(columns, WIDEST_HELP));
    }

    private SettingDefaults defaults(CommandLine verb) {
        Verb command = verb.getCommand();
        return new SettingDefaults(desk.configuration().settings(), command.passedOver());
    }

    private int wrongUsage(ParameterException thrown) {
        Optional<Failure> configured = desk.configuration().fault().map(Failure::of);
        return report(configured.orElseGet(() -> Failure.usage(fault(thrown))), thrown.getCommandLine());
    }

    /** What is wrong, and where it was said if not on the command line. */
    private RunFault fault(ParameterException thrown) {
        RunFault fault = UsageFault.of(thrown);
        return Optional.ofNullable(thrown.getArgSpec())
                .filter(argument -> !isSaid(argument))
                .flatMap(argument -> Optional.ofNullable(thrown.getCommandLine().getDefaultValueProvider())
                        .flatMap(provider -> provider instanceof SettingDefaults defaults
                                ? defaults.valueOf(argument)
                                : Optional.empty()))
                .map(SettingValue::origin)
                .map(origin -> new RunFault(fault.message() + " (said by " + origin.words() + ")", fault.remedy()))
                .orElse(fault);
    }

    private boolean isSaid(ArgSpec argument) {
        return argument instanceof OptionSpec option
                && arguments.stream()
                        .anyMatch(word ->
                                word.equals(option.longestName()) || word.startsWith(option.longestName() + "="));
    }

    private int failed(Exception thrown, CommandLine command) {
        int exit = report(Failure.of(thrown), command);
        if (arguments.contains("--verbose") || desk.environment().asksForDebugging()) {
            thrown.printStackTrace(desk.console().err());
        }
        return exit;
    }

    /** An error is a document too where one was asked for; whether it was is seen even if nothing else could be read. */
    private int report(Failure failure, CommandLine command) {
        Optional<String> document =
                arguments.contains("--json") ? document(failure, command.getCommand()) : Optional.empty();
        if (document.isPresent()) {
            desk.console().out().println(document.get());
        } else {
            desk.console().flush();
            new FaultText(errorPage()).print(failure.fault());
        }
        return failure.exit().code();
    }

    private static Optional<String> document(Failure failure, Object command) {
        return command instanceof Verb verb ? verb.document(failure) : Optional.of(ReportDocument.of(failure, ""));
    }

    private Page errorPage() {
        Paint paint = arguments.contains("--no-color") ? Paint.PLAIN : desk.paint();
        return new Page(desk.console().err(), OptionalInt.empty(), paint, Detail.USUAL);
    }
}
