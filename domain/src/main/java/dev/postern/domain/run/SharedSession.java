package dev.postern.domain.run;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.MigrationPlan;
import dev.postern.domain.plan.PlannedStep;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * What cannot be done in a session that a proxy shares out, where all that is ours is a transaction.
 *
 * @param tenancy whose the session is
 */
record SharedSession(ServerFacts.Tenancy tenancy) {

    private static final String REMEDY =
            "Give the address of the server itself with --direct-url: what changes something"
                    + " is done there then. If the proxy gives each client a session of its own, say so with --lock=session.";

    /** What lasts no longer than its transaction anyway. */
    private static final Pattern OF_A_TRANSACTION =
            Pattern.compile("set\\s+(local|transaction|constraints)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static SharedSession of(Session session) {
        return new SharedSession(session.server().tenancy());
    }

    /** The plan with what cannot be done refused. */
    MigrationPlan judged(MigrationPlan plan) {
        return tenancy == ServerFacts.Tenancy.OWN
                ? plan
                : new MigrationPlan(plan.steps().map(step -> judged(step, plan)), plan.waiting());
    }

    private PlannedStep judged(PlannedStep step, MigrationPlan plan) {
        return Option.when(step.decision().runs(), step.operation())
                .flatMap(operation -> refusal(operation)
                        .orElse(() -> Option.when(isToLast(operation, plan), () -> ofSetting(operation))))
                .map(refusal -> step.deciding(refusal))
                .getOrElse(step);
    }

    /** Why an operation cannot be done; none where it can. */
    Option<Decision> refusal(GuardedOperation operation) {
        boolean impossible = tenancy == ServerFacts.Tenancy.SHARED
                && operation.transactionality() == Transactionality.OUTSIDE_TRANSACTION;
        return Option.when(
                impossible,
                () -> new Decision.Refuse(
                        operation.label() + " cannot run in a transaction, and behind a proxy that pools transactions"
                                + " nothing else is ours",
                        REMEDY));
    }

    /** Whether what is set in one transaction is meant for the next ones of its script, too. */
    private static boolean isToLast(GuardedOperation operation, MigrationPlan plan) {
        return operation.operation().nature() == Nature.SESSION
                && operation.operation().kind().startsWith("set")
                && !OF_A_TRANSACTION.matcher(operation.statement().text()).matches()
                && plan.steps()
                        .map(step -> step.operation().segment())
                        .exists(other ->
                                other.migration().equals(operation.segment().migration())
                                        && other.number() > operation.segment().number());
    }

    private static Decision ofSetting(GuardedOperation operation) {
        return new Decision.Refuse(
                operation.label() + " is to hold for transactions behind its own, and behind a proxy that pools"
                        + " transactions nothing does",
                REMEDY);
    }
}
