package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation.Addressing;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * What is known of indexes that are to be dropped or renamed and are not there: they may be gone with a table that is
 * missing, and come back with it. Whose they are, their names do not tell.
 *
 * @param owners by the operation that drops it, the table that the thing was on when it was last heard of
 * @param strays the operations that drop something of which nothing was ever heard, in a database that may lack tables
 */
public record Memory(Map<OperationId, QualifiedName> owners, Set<OperationId> strays) {

    public static final Memory NONE = new Memory(LinkedHashMap.empty(), LinkedHashSet.empty());

    /** Whether an operation is about something by a name that does not tell whose it is. */
    public static boolean concerns(GuardedOperation operation) {
        return operation.operation().addressing() == Addressing.BY_ITS_OWN_NAME;
    }

    /** Whether the thing belongs to a table that is missing. */
    boolean mayComeBack(GuardedOperation operation, Catalog catalog) {
        return owners.get(operation.id()).exists(table -> isMissing(table, catalog));
    }

    /** What has to come back before an operation has anything to drop; none where nothing will, or where it is there. */
    Option<Missing> of(GuardedOperation operation, Catalog catalog) {
        boolean absent = concerns(operation)
                && operation.operation().nature() == Nature.REMOVAL_OF_PART
                && operation.operation().goal().ask(catalog).holds();
        return Option.when(absent, operation)
                .flatMap(each -> owners.get(each.id())
                        .filter(table -> isMissing(table, catalog))
                        .map(table -> missing(each, " of table " + table))
                        .orElse(() -> Option.when(strays.contains(each.id()), () -> missing(each, ""))));
    }

    /** What has to be read to tell. */
    Scope scope() {
        return Scope.of(owners.values().toVector());
    }

    private static boolean isMissing(QualifiedName table, Catalog catalog) {
        return catalog.covers(table) && catalog.relation(table).isEmpty();
    }

    private static Missing missing(GuardedOperation operation, String whose) {
        return operation
                .operation()
                .target()
                .map(target -> new Missing(target, "index " + target.sql() + whose))
                .getOrElseThrow(() -> new IllegalStateException("nothing to drop: " + operation.label()));
    }
}
