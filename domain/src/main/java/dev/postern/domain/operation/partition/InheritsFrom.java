package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.partition.ChangeInheritance.Inheritance;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** Does a table inherit from another, or not, as it should? */
record InheritsFrom(QualifiedName child, QualifiedName parent, Inheritance wanted) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(child)) {
            return Finding.cannotTell(child + " was not looked up");
        }
        boolean inherits = parents(catalog, child).contains(parent.sql());
        String is = child + (inherits ? " inherits from " : " does not inherit from ") + parent;
        return inherits == (wanted == Inheritance.INHERIT)
                        && catalog.relation(child).isDefined()
                ? Finding.holds(is)
                : Finding.open(is);
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(child, parent));
    }

    @Override
    public String describe() {
        return child + (wanted == Inheritance.INHERIT ? " inherits from " : " does not inherit from ") + parent;
    }

    static Seq<String> parents(Catalog catalog, QualifiedName child) {
        return catalog.object(new ObjectName.Relation(child))
                .map(DatabaseObject::parents)
                .getOrElse(Vector.empty())
                .map(QualifiedName::sql);
    }
}
