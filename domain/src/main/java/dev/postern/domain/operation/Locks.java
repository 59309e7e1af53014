package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * The locks that a statement takes on relations that are there before it (PostgreSQL manual, 13.3.1), as far as it
 * names them: those of partitions, children and whatever goes along only the server finds.
 *
 * @param byRelation the strongest lock on each of them
 */
public record Locks(SortedMap<QualifiedName, LockStrength> byRelation) {

    public static final Locks NONE = new Locks(TreeMap.empty());

    /** A lock on one relation. */
    public static Locks on(QualifiedName relation, LockStrength strength) {
        return new Locks(TreeMap.of(relation, strength));
    }

    /** The same lock on the relation that an object is or belongs to; none where it belongs to none. */
    public static Locks on(ObjectName object, LockStrength strength) {
        return object.relationName().map(relation -> on(relation, strength)).getOrElse(NONE);
    }

    /** What a query holds on the relations whose rows it reads. */
    public static Locks ofReading(Footprint footprint) {
        return footprint
                .reads()
                .filter(touch -> touch.aspect() == Aspect.DATA)
                .map(touch -> on(touch.object(), LockStrength.ACCESS_SHARE))
                .fold(NONE, Locks::and);
    }

    /** What a statement holds on the relations whose rows it changes, and on the sequences that it counts with. */
    public static Locks ofChanging(Footprint footprint) {
        return footprint
                .writes()
                .filter(touch -> touch.aspect() == Aspect.DATA && isWhole(touch.object()))
                .map(touch -> on(touch.object(), LockStrength.ROW_EXCLUSIVE))
                .fold(NONE, Locks::and);
    }

    private static boolean isWhole(ObjectName object) {
        return object.relationName().map(ObjectName.Relation::new).exists(object::equals);
    }

    /** Both; where both lock a relation the stronger lock. */
    public Locks and(Locks other) {
        return new Locks(byRelation.merge(other.byRelation, (one, two) -> one.compareTo(two) < 0 ? two : one));
    }

    public Option<LockStrength> on(QualifiedName relation) {
        return byRelation.get(relation);
    }

    /** The strongest of them; none where no relation is locked. */
    public Option<LockStrength> strongest() {
        return byRelation.values().max();
    }

    /** Each in words, in the order of the relations: {@code SHARE on public.orders}. */
    public Seq<String> words() {
        return byRelation.toVector().map(lock -> lock._2().words() + " on " + lock._1());
    }
}
