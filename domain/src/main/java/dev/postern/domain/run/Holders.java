package dev.postern.domain.run;

import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Renaming;
import dev.postern.domain.plan.Memory;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** Finds out from the ledger, and from what comes before, with which tables the things went that are to be dropped. */
final class Holders {

    /** What can say something about a thing or about the table that it went with; everything else need not be read. */
    private static final Pattern TELLING =
            Pattern.compile("create (index|table)|add constraint|rename |set schema |drop ");

    private final Seq<Operation> done;
    private final Ledger ledger;
    private final CatalogReader catalog;

    Holders(ScriptReader scripts, SearchPath path, Ledger ledger, CatalogReader catalog) {
        this.ledger = ledger;
        this.catalog = catalog;
        this.done = ledger.entries()
                .values()
                .filter(entry -> entry.outcome().standing() == Outcome.Standing.DONE)
                .filter(entry -> TELLING.matcher(entry.kind()).lookingAt())
                .toVector()
                .flatMap(entry -> scripts.parse(entry.id().migration(), Vector.of(entry.statement()), path))
                .map(GuardedOperation::operation);
    }

    /**
     * What there is to remember about operations that drop what may have gone before them.
     *
     * @param waiting what waits
     * @param ahead what is new
     */
    Memory memory(Seq<GuardedOperation> waiting, Seq<GuardedOperation> ahead) {
        Map<ObjectName, Option<ObjectName>> holders =
                done.foldLeft(LinkedHashMap.<ObjectName, Option<ObjectName>>empty(), Holders::learning);
        Map<OperationId, QualifiedName> found = LinkedHashMap.empty();
        Set<OperationId> strays = LinkedHashSet.empty();
        boolean lacking = holdsOthers();
        for (GuardedOperation each : waiting.appendAll(ahead)) {
            if (Memory.concerns(each)) {
                Option<Option<ObjectName>> holder = each.operation().target().flatMap(holders::get);
                for (QualifiedName name : holder.flatMap(known -> known).flatMap(ObjectName::relationName)) {
                    found = found.put(each.id(), name);
                }
                boolean unheard = holder.isEmpty() && !isOfKnownTable(each, holders);
                boolean open = waiting.contains(each) ? wasStray(each) : lacking;
                strays = unheard && open ? strays.add(each.id()) : strays;
            }
            holders = learning(holders, each.operation());
        }
        return new Memory(found, strays);
    }

    /** With which table everything went that was ever made; with none where that has been dropped for good. */
    private static Map<ObjectName, Option<ObjectName>> learning(
            Map<ObjectName, Option<ObjectName>> before, Operation operation) {
        Map<ObjectName, Option<ObjectName>> holders = before;
        for (Bond bond : operation.bonds()) {
            holders = holders.put(bond.thing(), Option.some(bond.holder()));
        }
        for (Renaming renaming : operation.renaming()) {
            holders = holders.map((thing, holder) -> new Tuple2<>(renaming.of(thing), holder.map(renaming::of)));
        }
        for (ObjectName gone : operation.target().filter(each -> operation.nature() == Nature.REMOVAL_OF_WHOLE)) {
            holders = holders.mapValues(holder -> holder.filter(table -> !gone.contains(table)));
        }
        return holders;
    }

    /** Whether every constraint of the table is known that an operation is to drop one of. */
    private static boolean isOfKnownTable(GuardedOperation drop, Map<ObjectName, Option<ObjectName>> holders) {
        return drop.operation()
                .target()
                .filter(target -> target.asConstraint().isDefined())
                .flatMap(ObjectName::relationName)
                .map(ObjectName.Relation::new)
                .exists(holders::containsKey);
    }

    /** Whether what waits to be dropped was remembered by its name; a constraint may have waited with its own table. */
    private boolean wasStray(GuardedOperation drop) {
        return drop.operation()
                .target()
                .forAll(target -> target.asConstraint().isEmpty()
                        || ledger.latest(drop.id())
                                .map(LedgerEntry::waitsFor)
                                .exists(waitsFor -> waitsFor.contains(Memory.described(target))));
    }

    /** Whether the database holds tables that no run has made: then it may lack others. */
    private boolean holdsOthers() {
        Set<String> made = ledger.entries()
                .values()
                .filter(entry -> entry.outcome() == Outcome.APPLIED)
                .flatMap(LedgerEntry::object)
                .toLinkedSet();
        Set<String> renamed = done.flatMap(Operation::renaming)
                .map(renaming -> renaming.to().sql())
                .toLinkedSet();
        return catalog.tables()
                .map(QualifiedName::sql)
                .exists(table -> !made.contains(table) && !renamed.contains(table));
    }
}
