package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Is a relation known by its new name, and the old name free?
 *
 * @param kind what it is to be; {@code ALTER TABLE} renames whatever relation it is given
 */
public record RelationRenamed(String kind, QualifiedName from, QualifiedName to) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(from) || !catalog.covers(to)) {
            return Finding.cannotTell(from + " and " + to + " were not looked up");
        }
        Option<Relation> old = catalog.relation(from);
        Option<Relation> renamed = catalog.relation(to);
        if (renamed.isEmpty()) {
            return Finding.open(to + " does not exist");
        }
        if (old.isDefined()) {
            return Finding.contradicted("no relation " + to, renamed.get().describe());
        }
        return kind.equals("table") || renamed.get().kind().equals(kind)
                ? Finding.holds(renamed.get().describe() + " exists and " + from + " does not")
                : Finding.contradicted(kind + " " + to, renamed.get().describe());
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(from, to));
    }

    @Override
    public String describe() {
        return kind + " " + from + " is called " + to;
    }
}
