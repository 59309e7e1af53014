package dev.postern.domain.migration;

import dev.postern.domain.sql.Fingerprint;
import io.vavr.collection.Seq;
import java.util.function.UnaryOperator;

/**
 * A migration that has been read.
 *
 * @param fingerprint of its statements, whatever their layout and comments
 */
public record Migration(MigrationId id, String name, Fingerprint fingerprint, Seq<GuardedOperation> operations) {

    /** The same with other names for its operations. */
    public Migration renaming(UnaryOperator<OperationId> names) {
        return new Migration(
                id, name, fingerprint, operations.map(operation -> operation.named(names.apply(operation.id()))));
    }
}
