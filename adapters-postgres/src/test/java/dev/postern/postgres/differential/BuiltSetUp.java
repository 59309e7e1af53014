package dev.postern.postgres.differential;

import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/**
 * What a set-up came to on a server.
 *
 * @param everything every fact about it
 * @param relations the relations that were there, by their oids
 * @param heirs those among them that inherit from others, partitions among them
 */
record BuiltSetUp(
        Seq<String> everything,
        Map<Long, QualifiedName> relations,
        Seq<QualifiedName> heirs,
        Seq<SetUpObject> objects) {

    /** What is known to be locked of what was there. */
    Locks among(Locks known) {
        return new Locks(known.byRelation().filterKeys(relations::containsValue));
    }

    /** As it is known where other statements are pending too that name partitions and children. */
    Scope families() {
        return Scope.of(heirs);
    }
}
