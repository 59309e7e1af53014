package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;

/**
 * What an operation reads and writes. Two operations commute when neither writes what the other reads or writes; only
 * then may one overtake the other.
 */
public record Footprint(Set<Touch> reads, Set<Touch> writes) {

    public static final Footprint NONE = new Footprint(LinkedHashSet.empty(), LinkedHashSet.empty());

    public Footprint reading(ObjectName object, Aspect... aspects) {
        Set<Touch> more = reads;
        for (Aspect aspect : aspects) {
            more = more.add(new Touch(object, aspect));
        }
        return new Footprint(more, writes);
    }

    public Footprint writing(ObjectName object, Aspect... aspects) {
        Set<Touch> more = writes;
        for (Aspect aspect : aspects) {
            more = more.add(new Touch(object, aspect));
        }
        return new Footprint(reads, more);
    }

    public Footprint and(Footprint other) {
        return new Footprint(reads.addAll(other.reads), writes.addAll(other.writes));
    }

    public boolean commutesWith(Footprint other) {
        return !disturbs(other) && !other.disturbs(this);
    }

    /** The same on what is called otherwise. */
    public Footprint following(Renaming renaming) {
        return new Footprint(
                reads.map(touch -> touch.following(renaming)), writes.map(touch -> touch.following(renaming)));
    }

    /** Whether it makes something of that name or takes the name away. */
    public boolean decidesExistenceOf(ObjectName object) {
        return writes.contains(new Touch(object, Aspect.EXISTENCE));
    }

    /** What it makes or takes away. */
    public Set<ObjectName> decided() {
        return writes.filter(touch -> touch.aspect() == Aspect.EXISTENCE).map(Touch::object);
    }

    /** The same but for one aspect, whatever it is of. */
    public Footprint without(Aspect aspect) {
        return new Footprint(
                reads.reject(touch -> touch.aspect() == aspect), writes.reject(touch -> touch.aspect() == aspect));
    }

    /** The same but for one aspect of one object that is read. */
    Footprint notReading(ObjectName object, Aspect aspect) {
        return new Footprint(reads.remove(new Touch(object, aspect)), writes);
    }

    /** The same but for all of one object. */
    public Footprint notTouching(ObjectName object) {
        return new Footprint(
                reads.reject(touch -> touch.object().equals(object)),
                writes.reject(touch -> touch.object().equals(object)));
    }

    /** The same but for what is written of one object. */
    public Footprint notWriting(ObjectName object) {
        return new Footprint(reads, writes.reject(touch -> touch.object().equals(object)));
    }

    /** Every object that is touched, in order. */
    public Set<ObjectName> objects() {
        return TreeSet.ofAll(reads.addAll(writes).map(Touch::object));
    }

    /** The columns of a relation that are named; none where any of them may be touched. */
    public Option<Set<Identifier>> columnsOf(QualifiedName relation) {
        Set<Touch> touches = reads.addAll(writes)
                .filter(touch -> touch.object().relationName().contains(relation));
        boolean all = touches.contains(new Touch(new ObjectName.Relation(relation), Aspect.SHAPE));
        return Option.when(
                !all,
                () -> touches.map(Touch::object)
                        .filter(name -> !name.equals(new ObjectName.Relation(relation)))
                        .map(ObjectName::identifier));
    }

    /** The columns of a relation that get other values; those that are named at all where whole rows are written. */
    Option<Set<Identifier>> assignedOf(QualifiedName relation) {
        boolean whole = writes.contains(new Touch(new ObjectName.Relation(relation), Aspect.DATA));
        return whole ? columnsOf(relation) : Option.some(columnsWritten(relation));
    }

    /** The columns of a relation that are said to get other values. */
    public Set<Identifier> columnsWritten(QualifiedName relation) {
        return writes.filter(touch -> touch.aspect() == Aspect.DATA)
                .flatMap(touch -> touch.object().asColumn())
                .filter(column -> column.relation().equals(relation))
                .map(ObjectName.Column::identifier);
    }

    /** The relations whose rows as a whole are read or written. */
    public Set<QualifiedName> relationsWithRows() {
        return relationsWithRows(reads.addAll(writes));
    }

    /** The relations whose rows are written. */
    public Set<QualifiedName> relationsChanged() {
        return relationsWithRows(writes);
    }

    private static Set<QualifiedName> relationsWithRows(Set<Touch> touches) {
        return touches.filter(touch -> touch.aspect() == Aspect.DATA || touch.aspect() == Aspect.ROWS)
                .map(Touch::object)
                .flatMap(
                        name -> name.relationName().filter(relation -> name.equals(new ObjectName.Relation(relation))));
    }

    private boolean disturbs(Footprint other) {
        return writes.exists(
                write -> other.writes.exists(write::disturbs) || other.reads.exists(write::disturbsReader));
    }
}
