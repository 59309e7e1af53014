package dev.postern.domain.run;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Operation.Addressing;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * With what everything goes along that was ever made.
 *
 * @param holders by the thing, whatever takes it along; nothing where it is gone for good
 */
record Bonds(Map<ObjectName, Set<ObjectName>> holders) {

    static final Bonds NONE = new Bonds(LinkedHashMap.empty());

    private static final Set<String> OF_THE_SYSTEM = LinkedHashSet.of("pg_catalog", "information_schema");

    /** Once an operation has been done. */
    Bonds after(Operation done) {
        Bonds bonds = with(done);
        boolean forGood = done.nature() == Nature.REMOVAL_OF_WHOLE
                || (done.addressing() == Addressing.WITHOUT_ITS_BEARERS && done.nature() == Nature.REMOVAL_OF_PART);
        return forGood
                ? done.target()
                        .map(gone -> new Bonds(bonds.holders.map((thing, holder) ->
                                new Tuple2<>(thing, gone.contains(thing) ? LinkedHashSet.empty() : holder))))
                        .getOrElse(bonds)
                : bonds;
    }

    /** Once an operation will have been done: what it makes, and what it drops, may have been there before it. */
    Bonds with(Operation ahead) {
        Bonds bonds = this;
        for (Tuple2<ObjectName, ? extends Seq<Bond>> made : ahead.bonds().groupBy(Bond::thing)) {
            bonds = new Bonds(
                    bonds.holders.put(made._1(), made._2().map(Bond::holder).toLinkedSet()));
        }
        return bonds.withoutMaking(ahead);
    }

    /** The same where it is not known whether what it makes is there. */
    Bonds withoutMaking(Operation ahead) {
        Map<ObjectName, Set<ObjectName>> found = holders;
        for (var renaming : ahead.renaming()) {
            found = found.map((thing, holder) -> new Tuple2<>(renaming.of(thing), holder.map(renaming::of)));
        }
        for (ObjectName gone : ahead.target().filter(each -> ahead.nature() == Nature.REMOVAL_OF_WHOLE)) {
            found = found.mapValues(holder -> holder.exists(gone::contains) ? LinkedHashSet.empty() : holder);
        }
        return new Bonds(found);
    }

    /** What takes a thing along itself; none where the thing was never heard of. */
    Option<Set<ObjectName>> of(ObjectName thing) {
        return holders.get(thing);
    }

    /** What a thing stands on; of a column, what its default does, too. */
    Set<ObjectName> bearers(ObjectName thing) {
        Set<ObjectName> own = holders.get(thing).getOrElse(LinkedHashSet.empty());
        return thing.asColumn()
                .map(column -> new ObjectName.OnRelation(ObjectClass.DEFAULT, column.relation(), column.identifier()))
                .flatMap(holders::get)
                .map(own::addAll)
                .getOrElse(own);
    }

    /** The tables with any of which a thing goes, or some of a family of things: those that what it stands on stands on. */
    Set<QualifiedName> tables(ObjectName thing) {
        return holders.keySet()
                .filter(each -> each.equals(thing) || each.family().equals(thing))
                .flatMap(each -> tables(each, LinkedHashSet.of(each)));
    }

    private Set<QualifiedName> tables(ObjectName thing, Set<ObjectName> passed) {
        return holders.get(thing)
                .getOrElse(LinkedHashSet.empty())
                .flatMap(this::owner)
                .flatMap(owner -> passed.contains(owner) ? LinkedHashSet.empty() : tablesBehind(owner, passed));
    }

    private Set<QualifiedName> tablesBehind(ObjectName owner, Set<ObjectName> passed) {
        return holders.containsKey(owner) && !holders.get(owner).get().contains(owner)
                ? tables(owner, passed.add(owner))
                : LinkedHashSet.ofAll(owner.relationName()).reject(Bonds::isOfTheSystem);
    }

    /** The whole of which a holder is a part; of a type, the table whose rows are of it, if there was such a table. */
    private Option<ObjectName> owner(ObjectName holder) {
        return holder.relationName()
                .orElse(() -> holder.qualifiedIn(ObjectClass.TYPE)
                        .filter(name -> holders.containsKey(new ObjectName.Relation(name))))
                .<ObjectName>map(ObjectName.Relation::new)
                .orElse(() -> Option.when(holders.containsKey(holder), holder));
    }

    private static boolean isOfTheSystem(QualifiedName name) {
        return OF_THE_SYSTEM.contains(name.schema().value());
    }
}
