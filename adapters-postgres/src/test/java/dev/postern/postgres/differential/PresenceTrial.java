package dev.postern.postgres.differential;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.Unobservable;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.SQLException;

/** Tries a statement where everything is there that it needs: does Postern foresee what PostgreSQL does? */
final class PresenceTrial {

    private final Workbench bench;
    private final BuiltSetUp built;
    private final Findings findings;
    private final StatementCase tried;
    private final Reading reading;

    PresenceTrial(Workbench bench, BuiltSetUp built, Findings findings, StatementCase tried, Reading reading) {
        this.bench = bench;
        this.built = built;
        this.findings = findings;
        this.tried = tried;
        this.reading = reading;
    }

    /** A part of the statement once it was run, between what was there before and after it. */
    private record Done(GuardedOperation part, Catalog before, Catalog after, PreImage dropped) {
        Inverse inverse() {
            return part.operation().inverse(before, after, dropped);
        }
    }

    /** Tries it whole, then in the parts that Postern takes it apart into; leaves everything as it was. */
    void run() throws SQLException {
        bench.begin();
        try {
            Option<SQLException> refused = bench.run(tried.sql());
            if (refused.isDefined()) {
                differs(Check.SERVER, "it runs", Workbench.said(refused.get()));
            } else if (!reading.isOpaque()) {
                Locks locks = bench.locks(built);
                Seq<String> after = bench.everything();
                bench.takeBack();
                bench.begin();
                if (!isSoAlready(after)) {
                    compare(locks);
                    inParts(after, locks.strongest());
                }
            }
        } finally {
            bench.takeBack();
        }
    }

    /** Tries it outside a transaction; what it did stays, as far as its inverse does not take it back. */
    void runForGood() throws SQLException {
        if (reading.isOpaque()) {
            bench.run(tried.sql()).forEach(refused -> differs(Check.SERVER, "it runs", Workbench.said(refused)));
            return;
        }
        inParts(Vector.empty(), Option.none());
    }

    /** Where a statement changes nothing, such as one with IF EXISTS, it is to be found in place. */
    private boolean isSoAlready(Seq<String> after) {
        return after.equals(built.everything())
                && reading.decide(bench.read(reading.work())).forAll(AbsenceTrial::isInPlace);
    }

    private void inParts(Seq<String> after, Option<LockStrength> lock) throws SQLException {
        expectToRun(bench.read(reading.work()));
        Seq<Done> done = Vector.empty();
        for (GuardedOperation written : reading.operations()) {
            GuardedOperation part = written.in(bench.read(written.scope()));
            if (!done.isEmpty() && isDoneAlong(part)) {
                continue;
            }
            Option<Done> one = one(part);
            if (one.isEmpty()) {
                return;
            }
            done = done.append(one.get());
        }
        if (!after.isEmpty() && done.size() > 1) {
            same(Check.PARTS, after, bench.everything());
        }
        Option<LockStrength> ofOne = done.size() == 1 ? lock : Option.none();
        done.forEach(each -> findings.saw(new Observation(tried, each.part().operation(), each.inverse(), ofOne)));
        undo(done.reverse());
    }

    /** What goes together is dropped by the first part of the statement, and the others find it done. */
    private boolean isDoneAlong(GuardedOperation part) {
        return part.operation().goal().ask(bench.read(part.scope())).holds();
    }

    private void expectToRun(Catalog catalog) {
        Seq<Decision> decisions = reading.decide(catalog);
        if (reading.operations().size() == 1 && !decisions.forAll(AbsenceTrial::runs)) {
            differs(Check.BEFORE, "apply", decisions.mkString(", "));
        }
    }

    private Option<Done> one(GuardedOperation part) throws SQLException {
        Operation operation = part.operation();
        Catalog before = bench.read(part.scope());
        for (Guard need : part.needs()) {
            expect(Check.BEFORE, need, need.ask(before), FindingKind.HOLDS);
        }
        expect(Check.BEFORE, operation.goal(), operation.goal().ask(before), FindingKind.NOT_YET);
        Catalog projected = operation.project(inFull(part, before));
        PreImage dropped = bench.preImage(operation.drops());
        Option<SQLException> refused = bench.run(part.statement().text());
        if (refused.isDefined()) {
            differs(Check.PARTS, "it runs: " + part.statement().text(), Workbench.said(refused.get()));
            return Option.none();
        }
        if (operation.target().exists(Temporary::is)) {
            expect(Check.AGAIN, operation.goal(), operation.goal().ask(projected), FindingKind.HOLDS);
            return Option.some(new Done(part, before, projected, dropped));
        }
        Catalog after = bench.read(part.scope().and(everythingIn(projected)));
        if (!operation.goal().equals(new Unobservable())) {
            expect(Check.GOAL, operation.goal(), operation.goal().ask(after), FindingKind.HOLDS);
            expect(Check.AGAIN, operation.goal(), operation.goal().ask(projected), FindingKind.HOLDS);
        }
        ProjectionDifferences differences = new ProjectionDifferences(projected, after);
        differences.differences().forEach(each -> differs(Check.PROJECTION, "no difference", each));
        findings.couldNotTell(tried, differences.untold());
        return Option.some(new Done(part, before, after, dropped));
    }

    /** Of what stands on an object its name may be all that was read, which is not enough to compare with. */
    private Catalog inFull(GuardedOperation part, Catalog before) {
        return part.scope().dependants().isEmpty() && built.heirs().isEmpty()
                ? before
                : bench.read(part.scope().and(everythingIn(before)).and(built.families()));
    }

    private static Scope everythingIn(Catalog catalog) {
        return catalog.objects()
                .known()
                .keySet()
                .toVector()
                .map(Scope::of)
                .fold(Scope.of(catalog.relations().keySet()), Scope::and);
    }

    private void undo(Seq<Done> done) throws SQLException {
        UndoStatements undoing = new UndoStatements();
        for (Done each : done) {
            undoing = each.inverse().match(undoing);
        }
        for (String statement : undoing.statements()) {
            Option<SQLException> refused = bench.run(statement);
            if (refused.isDefined()) {
                differs(Check.INVERSE, "it runs: " + statement, Workbench.said(refused.get()));
                return;
            }
        }
        if (undoing.isWhole()) {
            same(Check.INVERSE, undoing.leaving(built.everything()), undoing.leaving(bench.everything()));
        }
    }

    private void compare(Locks measured) throws SQLException {
        if (tried.transactionality() == Transactionality.TRANSACTIONAL) {
            Reading here = reading.in(bench.read(reading.work()));
            Locks known = built.among(here.locks());
            LockStrength strongest = here.locks().equals(Locks.NONE)
                    ? here.lock()
                    : known.strongest().getOrElse(LockStrength.ACCESS_SHARE);
            if (measured.strongest().exists(lock -> lock != strongest)) {
                differs(Check.LOCK, measured.words().mkString(", "), strongest.words());
            }
            known.byRelation().forEach((relation, lock) -> compare(relation, lock, measured));
        }
    }

    /** The weakest lock stands for none, too. */
    private void compare(QualifiedName relation, LockStrength known, Locks measured) {
        if (measured.on(relation).getOrElse(LockStrength.ACCESS_SHARE) != known) {
            differs(Check.LOCK, measured.words().mkString(", "), known.words() + " on " + relation);
        }
    }

    private void expect(Check check, Guard guard, Finding finding, FindingKind expected) {
        if (FindingKind.of(finding) != expected) {
            differs(check, expected + " of: " + guard.describe(), finding.toString());
        }
    }

    private void same(Check check, Seq<String> expected, Seq<String> found) {
        Seq<String> lost = expected.removeAll(found);
        Seq<String> more = found.removeAll(expected);
        if (!lost.isEmpty() || !more.isEmpty()) {
            differs(check, lost.mkString(" | "), more.mkString(" | "));
        }
    }

    private void differs(Check check, String expected, String found) {
        findings.differs(tried, check, expected, found);
    }
}
