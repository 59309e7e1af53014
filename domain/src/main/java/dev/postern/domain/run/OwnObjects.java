package dev.postern.domain.run;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * The objects that the operations to be taken back had made themselves. They go as a whole, so that nothing that was
 * done to them in between has to be taken back on its own.
 */
final class OwnObjects {

    private final ScriptReader scripts;
    private final SearchPath path;

    OwnObjects(ScriptReader scripts, SearchPath path) {
        this.scripts = scripts;
        this.path = path;
    }

    /** The entries that are about an object which an earlier one of them had made, under whatever name it had by then. */
    Set<OperationId> concernedBy(Seq<LedgerEntry> appliedInOrder) {
        Set<ObjectName> own = LinkedHashSet.empty();
        Set<OperationId> concerned = LinkedHashSet.empty();
        for (LedgerEntry entry : appliedInOrder) {
            for (GuardedOperation each : read(entry)) {
                Operation operation = each.operation();
                concerned = isAbout(operation, own) ? concerned.add(entry.id()) : concerned;
                own = own.addAll(made(operation, own));
            }
        }
        return concerned;
    }

    private static boolean isAbout(Operation operation, Set<ObjectName> own) {
        return operation.target().exists(target -> own.exists(object -> object.contains(target)));
    }

    /** What an operation makes, and the new name that it gives to one of those objects. */
    private static Seq<ObjectName> made(Operation operation, Set<ObjectName> own) {
        if (operation.nature() == Nature.NEW_OBJECT) {
            return operation.target().toVector();
        }
        return operation.target().exists(own::contains) && operation.nature() == Nature.PART
                ? operation.footprint().objects().toVector().filter(operation.footprint()::decidesExistenceOf)
                : Vector.empty();
    }

    private Seq<GuardedOperation> read(LedgerEntry entry) {
        SqlStatement statement = new SqlStatement(entry.sql(), entry.place(), Vector.empty());
        return scripts.parse(entry.id().migration(), Vector.of(statement), path);
    }
}
