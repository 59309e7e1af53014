package dev.postern.domain.operation.publication;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectInPlace;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.WholeFromParts;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;

/** Is there a publication of that name? Once there is, whatever it lacks or has beside contradicts. */
record PublicationInPlace(DatabaseObject publication, PublishedExactly members) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Finding itself = new ObjectInPlace(publication, LinkedHashMap.empty(), Differing.CONTRADICTS).ask(catalog);
        return catalog.object(publication.name()).isEmpty()
                ? itself
                : Finding.all(Vector.of(itself, members.ask(catalog)))
                        .match(new WholeFromParts(
                                publication.describe() + " is the same by definition", publication.describe()));
    }

    @Override
    public Scope scope() {
        return members.scope();
    }

    @Override
    public String describe() {
        return publication.describe() + " as it is defined here";
    }
}
