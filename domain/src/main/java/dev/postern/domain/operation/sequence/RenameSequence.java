package dev.postern.domain.operation.sequence;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectRename;
import dev.postern.domain.operation.RelationRenamed;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** {@code ALTER SEQUENCE … RENAME TO} and {@code SET SCHEMA}; defaults that count with it go on doing so. */
public record RenameSequence(QualifiedName sequence, QualifiedName renamed) implements ObjectRename {

    @Override
    public ObjectName from() {
        return new ObjectName.Relation(sequence);
    }

    @Override
    public ObjectName to() {
        return new ObjectName.Relation(renamed);
    }

    @Override
    public String objectKind() {
        return Sequences.KIND;
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> there = Vector.of(new SequenceExists(sequence));
        return moves() ? there.append(new SchemaExists(renamed.schema())) : there;
    }

    @Override
    public Guard goal() {
        return new RelationRenamed(Sequences.KIND, sequence, renamed);
    }

    @Override
    public Catalog project(Catalog before) {
        return Sequences.renamed(before, sequence, renamed);
    }

    @Override
    public String back() {
        return "ALTER SEQUENCE " + renamed
                + (moves() ? " SET SCHEMA " + sequence.schema() : " RENAME TO " + sequence.name());
    }

    private boolean moves() {
        return !sequence.schema().equals(renamed.schema());
    }
}
