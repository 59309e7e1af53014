package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.operation.HoldOff;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.plan.Latecomer;
import dev.postern.domain.plan.Latecomers;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What earlier runs did while statements about rows waited that stand before it, and that is held off while those run. */
record LateOperations(FiledOperations filed, OperationTexts texts, Ledger ledger, CatalogReader catalogs) {

    private record Late(GuardedOperation operation, LedgerEntry entry, Seq<OperationId> waiting) {

        Late in(Catalog catalog) {
            return new Late(operation.in(catalog), entry, waiting);
        }
    }

    /** What is late for operations that still wait. */
    Latecomers to(Seq<GuardedOperation> waiting, Seq<ParsedScript> all) {
        Seq<OperationId> ids = waiting.map(GuardedOperation::id);
        Seq<LedgerEntry> entries = ledger.entries()
                .values()
                .filter(entry -> entry.outcome() == Outcome.APPLIED
                        && Latecomer.waitingBy(entry.reason()).exists(ids::contains))
                .toVector();
        if (entries.isEmpty()) {
            return Latecomers.NONE;
        }
        Map<OperationId, GuardedOperation> inFiles = filed.of(entries, all);
        Seq<Late> late = entries.map(entry -> new Late(
                inFiles.getOrElse(entry.id(), texts.kept(entry)),
                entry,
                Latecomer.waitingBy(entry.reason()).filter(ids::contains)));
        Catalog now = catalogs.read(late.map(each -> each.operation().scope()).fold(Scope.EMPTY, Scope::and));
        return new Latecomers(late.map(each -> each.in(now)).flatMap(each -> latecomer(each, now)));
    }

    /** What cannot be told from the ledger any more has to be held off all the same. */
    private Option<Latecomer> latecomer(Late late, Catalog now) {
        Catalog before = late.entry().inverse().match(new Before(texts, late.operation(), now));
        return late.operation()
                .operation()
                .target()
                .map(target -> late.operation()
                        .operation()
                        .holdOff(before)
                        .filter(known -> late.entry().object().contains(target.sql()))
                        .getOrElse(() -> HoldOff.unknown(target, before.object(target), described(target))))
                .map(holdOff -> new Latecomer(late.operation().id(), holdOff, late.waiting()));
    }

    private static String described(ObjectName target) {
        return target.describe() + " as it was";
    }

    /** A catalog as it was before an operation: with what it made as its inverse brings it back. */
    private record Before(OperationTexts texts, GuardedOperation operation, Catalog now)
            implements Inverse.Cases<Catalog> {

        /** The first of them is about what was made. */
        @Override
        public Catalog statements(Inverse.Statements inverse) {
            Catalog back = texts.rewritten(operation, inverse.sql().head())
                    .map(first -> first.operation().project(now))
                    .getOrElse(now);
            return operation
                    .operation()
                    .target()
                    .flatMap(back::object)
                    .map(former -> back.with(former.with(
                            Property.STATEMENT, Definition.server(inverse.sql().head()))))
                    .getOrElse(back);
        }

        @Override
        public Catalog irreversible(Inverse.Irreversible inverse) {
            return now;
        }

        @Override
        public Catalog nothing(Inverse.Nothing inverse) {
            return now;
        }
    }
}
