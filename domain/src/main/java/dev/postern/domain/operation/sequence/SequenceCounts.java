package dev.postern.domain.operation.sequence;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectHas;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Does the sequence count as it is to? */
public record SequenceCounts(QualifiedName sequence, Map<Property, Option<Definition>> wanted) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (catalog.covers(sequence) && catalog.relation(sequence).isEmpty()) {
            return Finding.open("sequence " + sequence + " does not exist");
        }
        ObjectName name = new ObjectName.Relation(sequence);
        return Finding.all(Vector.ofAll(wanted).map(each -> new ObjectHas(name, each._1(), each._2()).ask(catalog)));
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(sequence));
    }

    @Override
    public String describe() {
        return "sequence " + sequence + " has "
                + wanted.map(each -> each._1() + " "
                                + each._2().map(Definition::text).getOrElse("as it is by itself"))
                        .mkString(", ");
    }
}
