package dev.postern.domain.run;

import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.SearchPath;
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

/** Finds out from the ledger on which tables the indexes were that are to be dropped. */
final class IndexOwners {

    /** What can say something about an index or about the table that it is on; everything else need not be read. */
    private static final Pattern TELLING = Pattern.compile("create (index|table)|rename |set schema |drop ");

    private final Seq<Operation> done;
    private final Ledger ledger;
    private final CatalogReader catalog;

    IndexOwners(ScriptReader scripts, SearchPath path, Ledger ledger, CatalogReader catalog) {
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
     * What there is to remember about operations that drop indexes.
     *
     * @param waiting those that have been remembered before
     * @param ahead those that are new
     */
    Memory memory(Seq<GuardedOperation> waiting, Seq<GuardedOperation> ahead) {
        Map<ObjectName, Option<ObjectName>> owners = owners();
        Map<OperationId, QualifiedName> found = LinkedHashMap.empty();
        Set<OperationId> strays = LinkedHashSet.empty();
        boolean lacking = holdsOthers();
        for (GuardedOperation drop : waiting.appendAll(ahead)) {
            Option<Option<ObjectName>> owner = drop.operation().target().flatMap(owners::get);
            Option<QualifiedName> table = owner.flatMap(each -> each).flatMap(ObjectName::relationName);
            for (QualifiedName name : table) {
                found = found.put(drop.id(), name);
            }
            strays = owner.isEmpty() && (lacking || waiting.contains(drop)) ? strays.add(drop.id()) : strays;
        }
        return new Memory(found, strays);
    }

    /** The table of every index that was ever made; none of those whose table has been dropped for good. */
    private Map<ObjectName, Option<ObjectName>> owners() {
        Map<ObjectName, Option<ObjectName>> owners = LinkedHashMap.empty();
        for (Operation operation : done) {
            for (ObjectName made : operation.bearer().flatMap(owner -> operation.target())) {
                owners = owners.put(made, operation.bearer());
            }
            for (Renaming renaming : operation.renaming()) {
                owners = owners.map((index, owner) -> new Tuple2<>(renaming.of(index), owner.map(renaming::of)));
            }
            for (ObjectName gone : operation.target().filter(each -> operation.nature() == Nature.REMOVAL_OF_WHOLE)) {
                owners = owners.mapValues(owner -> owner.filter(table -> !gone.contains(table)));
            }
        }
        return owners;
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
