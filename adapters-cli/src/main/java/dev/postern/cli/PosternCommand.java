package dev.postern.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code postern}, without a verb. */
@Command(
        name = "postern",
        mixinStandardHelpOptions = true,
        description = "Applies schema migrations to PostgreSQL databases that are not what you think they are.",
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        optionListHeading = "%nOptions:%n",
        descriptionHeading = "%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  postern demo                          see what it is for",
            "  postern plan --url postgres://app@localhost/shop",
            "  postern up   --url postgres://app@localhost/shop",
            "",
            "\"postern VERB --help\" tells more of each, with examples and exit codes."
        })
final class PosternCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** All verbs, in the order in which one meets them. */
    static CommandLine commandLine(Desk desk) {
        CommandLine line = new CommandLine(new PosternCommand());
        for (Verb verb : verbs(desk)) {
            line.addSubcommand(verb);
        }
        return line;
    }

    private static List<Verb> verbs(Desk desk) {
        return List.of(
                new DemoCommand(desk),
                new NewCommand(desk),
                new PlanCommand(desk),
                new UpCommand(desk),
                new DownCommand(desk),
                new StatusCommand(desk),
                new ReconcileCommand(desk),
                new ExplainCommand(desk),
                new AdoptCommand(desk),
                new AcceptCommand(desk),
                new WithdrawCommand(desk),
                new ResolveCommand(desk),
                new ConfigCommand(desk),
                new ServeCommand(desk));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no verb is given");
    }
}
