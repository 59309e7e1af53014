package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.ledger.KeptSql;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.plan.Waiting;
import dev.postern.domain.plan.Work;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Finds out what a plan rests on. */
record BasisReading(ServerFacts server, Hooks hooks, UpRequest request) {

    static final String REQUEST = "request";

    private static final String HOOK = "hook ";

    Basis of(Work work, Catalog catalog, HookPlan planned) {
        Seq<GuardedOperation> operations =
                work.waiting().map(Waiting::operation).appendAll(work.ahead()).map(each -> each.in(catalog));
        return new Basis(ofServer()
                .appendAll(ofRequest())
                .appendAll(ofHooks())
                .appendAll(planned.hooks().steps().flatMap(BasisReading::ofHook))
                .appendAll(planned.plan().steps().flatMap(BasisReading::ofStep))
                .appendAll(operations.flatMap(each -> ofQuestions(each, catalog))));
    }

    private Seq<Basis.Fact> ofServer() {
        return Vector.of(
                new Basis.Fact("server", "PostgreSQL", Integer.toString(server.majorVersion())),
                new Basis.Fact("server", "role", server.role().value()),
                new Basis.Fact(
                        "server",
                        "search path",
                        server.searchPath().schemas().map(Identifier::value).mkString(", ")));
    }

    private Seq<Basis.Fact> ofRequest() {
        Policy policy = request.policy();
        return Vector.of(
                new Basis.Fact(
                        REQUEST, "to", request.through().map(MigrationId::value).getOrElse("")),
                new Basis.Fact(REQUEST, "on-missing", word(policy.onMissing())),
                new Basis.Fact(REQUEST, "first-run", word(policy.firstRun())),
                new Basis.Fact(REQUEST, "out-of-order", word(policy.outOfOrder())),
                new Basis.Fact(REQUEST, "large-table", Long.toString(policy.largeTable())));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Seq<Basis.Fact> ofHooks() {
        return Vector.of(HookMoment.values())
                .flatMap(moment -> hooks.at(moment)
                        .map(each -> new Basis.Fact(HOOK + moment.word(), "statement", KeptSql.of(each.statement()))));
    }

    private static Seq<Basis.Fact> ofHook(PlannedStep step) {
        return ofDecision(step).map(fact -> new Basis.Fact(HOOK + fact.about(), fact.subject(), fact.said()));
    }

    private static Seq<Basis.Fact> ofStep(PlannedStep step) {
        return ofDecision(step)
                .prepend(new Basis.Fact(
                        step.operation().id().toString(),
                        "statement",
                        KeptSql.of(step.operation().statement())));
    }

    private static Seq<Basis.Fact> ofDecision(PlannedStep step) {
        return Vector.of(
                Basis.decision(step),
                new Basis.Fact(
                        step.operation().id().toString(),
                        "reason",
                        DecisionWords.of(step.decision()).reason()));
    }

    private static Seq<Basis.Fact> ofQuestions(GuardedOperation operation, Catalog catalog) {
        Seq<Guard> questions = operation.needs().prepend(operation.operation().goal());
        return questions.map(question -> new Basis.Fact(
                operation.id().toString(),
                question.describe(),
                question.ask(catalog).match(new Answer())));
    }

    private static final class Answer implements Finding.Cases<String> {

        @Override
        public String holds(Finding.Holds finding) {
            return "it is so: " + finding.evidence();
        }

        @Override
        public String notYet(Finding.NotYet finding) {
            return "not yet: " + finding.evidence();
        }

        @Override
        public String contradicted(Finding.Contradicted finding) {
            return "contradicted: expected " + finding.expected() + ", found " + finding.found();
        }

        @Override
        public String cannotTell(Finding.CannotTell finding) {
            return "cannot be told: " + finding.why();
        }
    }
}
