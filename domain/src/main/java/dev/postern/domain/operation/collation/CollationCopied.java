package dev.postern.domain.operation.collation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectInPlace;
import io.vavr.collection.LinkedHashMap;

/** Is there a collation of that name, and like the one that it is copied from? */
record CollationCopied(CopyCollation copied) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(copied.name())) {
            return Finding.cannotTell(copied.name().describe() + " was not looked up");
        }
        if (catalog.object(copied.name()).isEmpty()) {
            return Finding.open(copied.name().describe() + " does not exist");
        }
        return copied.copy(catalog)
                .map(wanted -> new ObjectInPlace(wanted, LinkedHashMap.empty(), ObjectInPlace.Differing.CONTRADICTS)
                        .ask(catalog))
                .getOrElse(() -> Finding.cannotTell("which collation it is to be like is not known"));
    }

    @Override
    public Scope scope() {
        return copied.candidates().map(Scope::of).fold(Scope.of(copied.name()), Scope::and);
    }

    @Override
    public String describe() {
        return copied.name().describe() + " as a copy of "
                + copied.candidates().head().describe();
    }
}
