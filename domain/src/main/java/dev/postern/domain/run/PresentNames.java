package dev.postern.domain.run;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * What relations are called now that will have another name by the time a statement is reached, because statements
 * before it rename them.
 *
 * @param present the present name of each by the name that it will have
 */
record PresentNames(Map<QualifiedName, QualifiedName> present) {

    static final PresentNames UNCHANGED = new PresentNames(LinkedHashMap.empty());

    /** The present name of what will have that name. */
    QualifiedName of(QualifiedName later) {
        return present.get(later).getOrElse(later);
    }

    /** The names once an operation has run. */
    PresentNames after(Operation operation) {
        Option<QualifiedName> from = operation.target().flatMap(PresentNames::relation);
        return from.filter(name -> operation.nature() == Nature.PART)
                .filter(name -> operation.footprint().decidesExistenceOf(new ObjectName.Relation(name)))
                .map(name -> new PresentNames(operation
                        .footprint()
                        .objects()
                        .filter(operation.footprint()::decidesExistenceOf)
                        .flatMap(PresentNames::relation)
                        .remove(name)
                        .foldLeft(present, (known, to) -> known.put(to, of(name)))))
                .getOrElse(this);
    }

    private static Option<QualifiedName> relation(ObjectName object) {
        return object.relationName().filter(name -> object.equals(new ObjectName.Relation(name)));
    }
}
