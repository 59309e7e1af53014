package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.plan.Latecomer;
import dev.postern.domain.plan.Latecomers;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What earlier runs did while statements about rows waited that stand before it, and that is held off while those run. */
record LateOperations(OperationTexts texts, Ledger ledger, CatalogReader catalogs) {

    private record Late(GuardedOperation operation, Inverse inverse, Seq<OperationId> waiting) {

        Late in(Catalog catalog) {
            return new Late(operation.in(catalog), inverse, waiting);
        }
    }

    /** What is late for operations that still wait. */
    Latecomers to(Seq<GuardedOperation> waiting) {
        Seq<OperationId> ids = waiting.map(GuardedOperation::id);
        Seq<Late> late = ledger.entries()
                .values()
                .filter(entry -> entry.outcome() == Outcome.APPLIED)
                .flatMap(entry -> of(entry, ids))
                .toVector();
        if (late.isEmpty()) {
            return Latecomers.NONE;
        }
        Catalog now = catalogs.read(late.map(each -> each.operation().scope()).fold(Scope.EMPTY, Scope::and));
        return late.map(each -> each.in(now))
                .foldLeft(
                        Latecomers.NONE, (all, each) -> all.with(each.operation(), before(each, now), each.waiting()));
    }

    private Seq<Late> of(LedgerEntry entry, Seq<OperationId> waiting) {
        Seq<OperationId> still = Latecomer.waitingBy(entry.reason()).filter(waiting::contains);
        return still.isEmpty() ? Vector.empty() : Vector.of(new Late(texts.kept(entry), entry.inverse(), still));
    }

    /** A catalog as it was before an operation: with what it made as its inverse brings it back. */
    private Catalog before(Late late, Catalog now) {
        return late.inverse().match(new Before(texts, late.operation(), now));
    }

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
