package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/**
 * Is there a relation that rows can go into? A partitioned table without partitions has no place for any (PostgreSQL
 * manual, 5.12); whether the partitions that one has take these rows, only the rows tell.
 */
record PlaceForRows(QualifiedName relation) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Finding there = exists().ask(catalog);
        return there.holds()
                        && catalog.isPartitioned(relation)
                        && catalog.partitionsOf(relation).isEmpty()
                ? Finding.open(relation + " has no partition that rows could go into")
                : there;
    }

    @Override
    public Scope scope() {
        return Scope.reaching(Vector.of(relation));
    }

    @Override
    public String describe() {
        return exists().describe();
    }

    private Guard exists() {
        return new RelationExists(relation);
    }
}
