package dev.postern.cli;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.OutOfOrder;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.run.UpRequest;
import io.vavr.control.Option;
import java.util.Optional;
import picocli.CommandLine;

/** What {@code plan} and {@code up} may be told. */
final class UpArguments {

    @CommandLine.Option(names = "--to", paramLabel = "ID", description = "The last migration to run (default: all).")
    private Optional<MigrationId> to;

    @CommandLine.Option(
            names = "--on-missing",
            paramLabel = "policy|defer|refuse",
            description = "What to do where something is missing: what the policy says for the kind of statement,"
                    + " wait for it always, or run nothing (default: policy).")
    private Optional<OnMissing> onMissing;

    @CommandLine.Option(names = "--strict", description = "The same as --on-missing=refuse.")
    private boolean strict;

    @CommandLine.Option(
            names = "--first-run",
            paramLabel = "protect|replay",
            defaultValue = "protect",
            description = "On a database that already lives and has no ledger: replay no data and nothing destructive,"
                    + " or replay everything (default: protect).")
    private FirstRun firstRun;

    @CommandLine.Option(
            names = "--out-of-order",
            paramLabel = "refuse|commuting|allow",
            defaultValue = "commuting",
            description = "A migration whose version is below what has been applied: do not run it, run it where it"
                    + " commutes with everything that was applied in its stead, or run it (default: commuting).")
    private OutOfOrder outOfOrder;

    @CommandLine.Option(
            names = "--large-table",
            paramLabel = "ROWS",
            defaultValue = "1000000",
            description =
                    "From how many rows on a table is left to \"postern reconcile\" where something deferred would keep"
                            + " others from writing to it (default: 1000000).")
    private long largeTable;

    UpRequest request() {
        return new UpRequest(Option.ofOptional(to), new Policy(onMissing(), firstRun, outOfOrder, largeTable));
    }

    /** What a plan was made for, which nothing said here may change. */
    UpRequest reviewed(PlanFile plan) {
        if (to.isPresent() || onMissing.isPresent() || strict) {
            throw new UsageException(
                    "--plan contradicts --to, --on-missing and --strict: a plan is run as it was made",
                    "Leave them out, or make another plan with them.");
        }
        return plan.request();
    }

    private OnMissing onMissing() {
        if (strict && onMissing.filter(said -> said != OnMissing.REFUSE).isPresent()) {
            throw new UsageException("--strict contradicts --on-missing", "Leave one of them out.");
        }
        return strict ? OnMissing.REFUSE : onMissing.orElse(OnMissing.POLICY);
    }
}
