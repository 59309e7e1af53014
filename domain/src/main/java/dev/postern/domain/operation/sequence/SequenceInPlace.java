package dev.postern.domain.operation.sequence;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectInPlace;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;

/** Is the sequence there, and does it count as it is to? */
public record SequenceInPlace(QualifiedName name, DatabaseObject wanted) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(name)) {
            return Finding.cannotTell("sequence " + name + " was not looked up");
        }
        return catalog.relation(name)
                .map(found -> judge(catalog, found))
                .getOrElse(() -> Finding.open("sequence " + name + " does not exist"));
    }

    @Override
    public Scope scope() {
        return Scope.of(wanted.name());
    }

    @Override
    public String describe() {
        return "sequence " + name + " as it is defined here";
    }

    private Finding judge(Catalog catalog, Relation found) {
        if (!found.kind().equals(Sequences.KIND)) {
            return Finding.contradicted("sequence " + name, found.describe());
        }
        return new ObjectInPlace(wanted, LinkedHashMap.empty(), ObjectInPlace.Differing.CONTRADICTS).ask(catalog);
    }
}
