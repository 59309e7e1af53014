package dev.postern.domain.operation.sequence;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER SEQUENCE} of how it counts and to which column it belongs.
 *
 * @param changes the properties that it gets; none for what a sequence has by itself
 * @param uses the column that it is to belong to
 */
public record ChangeSequence(QualifiedName sequence, Map<Property, Option<Definition>> changes, Uses uses)
        implements Operation {

    @Override
    public String kind() {
        return "alter sequence";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new SequenceExists(sequence)).appendAll(uses.needs());
    }

    @Override
    public Guard goal() {
        return new SequenceCounts(sequence, changes);
    }

    @Override
    public Footprint footprint() {
        return uses.footprint().reading(object(), Aspect.EXISTENCE).writing(object(), Aspect.SHAPE, Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        if (before.relation(sequence).isEmpty()) {
            return before;
        }
        return changes.foldLeft(
                before, (after, change) -> after.with(object(), Sequences.KIND, change._1(), change._2()));
    }

    @Override
    public Seq<Bond> bonds() {
        return Bond.of(
                object(),
                changes.get(Property.OWNED_BY)
                        .flatMap(owner -> owner)
                        .map(owner ->
                                DatabaseObject.of(object(), Sequences.KIND).with(Property.OWNED_BY, owner))
                        .flatMap(DatabaseObject::ownedBy)
                        .toLinkedSet());
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Option<DatabaseObject> was = before.object(object());
        return Inverse.of("ALTER SEQUENCE " + sequence
                + changes.map(change -> " " + back(change, was)).mkString());
    }

    @Override
    public LockStrength lock() {
        return changes.containsKey(Sequences.PERSISTENCE)
                ? LockStrength.ACCESS_EXCLUSIVE
                : LockStrength.SHARE_ROW_EXCLUSIVE;
    }

    static String owner(QualifiedName sequence, String column) {
        return "ALTER SEQUENCE " + sequence + " OWNED BY " + column;
    }

    private static String back(Tuple2<Property, Option<Definition>> change, Option<DatabaseObject> was) {
        String property = change._1().name();
        return was.flatMap(found -> found.property(change._1()))
                .map(value -> SequenceWords.set(property, value.text()))
                .getOrElse(() -> SequenceWords.reset(property));
    }

    private ObjectName object() {
        return new ObjectName.Relation(sequence);
    }
}
