package dev.postern.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Gives a verb its help and lays it out: what it does, its options, examples, exit codes. */
final class VerbHelp {

    private VerbHelp() {}

    static void layOut(CommandLine line, Verb verb) {
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.descriptionHeading("%n");
        usage.abbreviateSynopsis(true);
        usage.sortOptions(false);
        usage.parameterListHeading("%n");
        usage.optionListHeading("%nOptions:%n");
        usage.exitCodeListHeading("%nExit codes:%n");
        usage.exitCodeList(exitCodes(verb));
        usage.footerHeading("%nExamples:%n");
        usage.footer(verb.examples().stream().map(VerbHelp::example).toArray(String[]::new));
    }

    private static Map<String, String> exitCodes(Verb verb) {
        Map<String, String> codes = new LinkedHashMap<>();
        verb.exitCodes().forEach(code -> codes.put(String.valueOf(code.code()), code.meaning()));
        return codes;
    }

    private static String example(Verb.Example example) {
        return "  " + example.commandLine() + "%n      " + example.purpose();
    }
}
