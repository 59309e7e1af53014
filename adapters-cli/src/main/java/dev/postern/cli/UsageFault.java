package dev.postern.cli;

import dev.postern.cli.settings.Nearest;
import dev.postern.domain.run.RunFault;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what may have been meant. */
final class UsageFault {

    private UsageFault() {}

    static RunFault of(ParameterException thrown) {
        CommandLine command = thrown.getCommandLine();
        String help = "\"" + command.getCommandSpec().qualifiedName() + " --help\" shows what there is.";
        if (thrown instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(command.getCommandSpec(), unmatched.getUnmatched().get(0), help);
        }
        return new RunFault(Optional.ofNullable(thrown.getMessage()).orElse("wrong usage"), help);
    }

    private static RunFault unmatched(CommandSpec command, String argument, String help) {
        boolean option = argument.startsWith("-");
        String word = option ? argument.replaceFirst("=.*", "") : argument;
        String kind = option ? "option" : command.parent() == null ? "verb" : "argument";
        List<String> candidates = option
                ? List.copyOf(command.optionsMap().keySet())
                : List.copyOf(command.subcommands().keySet());
        String meant = Nearest.to(word, candidates)
                .map(candidate -> "Did you mean \"" + candidate + "\"? ")
                .orElse("");
        return new RunFault("unknown " + kind + " \"" + word + "\"", meant + help);
    }
}
