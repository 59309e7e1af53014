package dev.postern.domain.run;

import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Operation.Addressing;
import dev.postern.domain.plan.Memory;
import dev.postern.domain.sql.QualifiedName;
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
            Pattern.compile("create |add |alter (sequence|column type)|set (default|schema)|rename |drop ");

    private static final Pattern EXPECTED_VIEW =
            Pattern.compile("\\s*drop\\s+(materialized\\s+)?view\\s+(?!if\\s)", Pattern.CASE_INSENSITIVE);

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
        Bonds made = done.foldLeft(Bonds.NONE, Bonds::after);
        Bonds known = made;
        Map<OperationId, Set<QualifiedName>> found = LinkedHashMap.empty();
        Set<OperationId> strays = LinkedHashSet.empty();
        Needed needed = Needed.NONE;
        boolean lacking = holdsOthers();
        Seq<GuardedOperation> later = waiting.appendAll(ahead);
        for (GuardedOperation each : later) {
            later = later.tail();
            if (Memory.concerns(each)) {
                Set<QualifiedName> tables = tables(each, known, made);
                found = tables.isEmpty() ? found : found.put(each.id(), tables);
                boolean open = waiting.contains(each) ? wasStray(each) : lacking;
                strays = isUnheardOf(each, known) && open ? strays.add(each.id()) : strays;
            }
            needed = needed.with(each, made, later);
            known = known.with(each.operation());
            made = made.withoutMaking(each.operation());
        }
        return new Memory(found, strays, needed.freeing());
    }

    /** What was to be made on a missing table was never there to go along with it. */
    private static Set<QualifiedName> tables(GuardedOperation about, Bonds known, Bonds made) {
        Option<ObjectName> target = about.operation().target();
        return about.operation().addressing() == Addressing.WITHOUT_ITS_BEARERS
                ? target.toLinkedSet().flatMap(made::tables)
                : target.flatMap(known::of).getOrElse(LinkedHashSet.empty()).flatMap(ObjectName::relationName);
    }

    private static boolean isUnheardOf(GuardedOperation about, Bonds known) {
        return (about.operation().addressing() != Addressing.WITHOUT_ITS_BEARERS || isOfExpectedView(about))
                && about.operation().target().flatMap(known::of).isEmpty()
                && !isOfKnownTable(about, known);
    }

    /** A view that the author takes for granted, and that is not there, went with something that it stood on. */
    private static boolean isOfExpectedView(GuardedOperation drop) {
        return EXPECTED_VIEW.matcher(drop.statement().text()).lookingAt();
    }

    /** Whether every constraint of the table is known that an operation is to drop one of. */
    private static boolean isOfKnownTable(GuardedOperation drop, Bonds known) {
        return drop.operation()
                .target()
                .filter(target -> target.asConstraint().isDefined())
                .flatMap(ObjectName::relationName)
                .map(ObjectName.Relation::new)
                .exists(table -> known.of(table).isDefined());
    }

    /** Whether what waits to be dropped was remembered by its name; a constraint may have waited with its own table. */
    private boolean wasStray(GuardedOperation drop) {
        return drop.operation()
                .target()
                .forAll(target -> target.asConstraint().isEmpty()
                        || ledger.latest(drop.id())
                                .map(LedgerEntry::waitsFor)
                                .exists(waitsFor -> waitsFor.contains(Memory.described(drop))));
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
