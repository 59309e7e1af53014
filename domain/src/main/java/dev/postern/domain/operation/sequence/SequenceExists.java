package dev.postern.domain.operation.sequence;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/** Is there a sequence of that name? */
public record SequenceExists(QualifiedName name) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(name)) {
            return Finding.cannotTell("sequence " + name + " was not looked up");
        }
        return catalog.relation(name)
                .map(found -> found.kind().equals(Sequences.KIND)
                        ? Finding.holds(describe())
                        : Finding.contradicted("sequence " + name, found.describe()))
                .getOrElse(() -> Finding.missing(new Missing(new ObjectName.Relation(name), "sequence " + name)));
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(name));
    }

    @Override
    public String describe() {
        return "sequence " + name + " exists";
    }
}
