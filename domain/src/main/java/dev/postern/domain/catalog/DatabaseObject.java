package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What is known of an object beside its name: what it is, what makes it so, and what it stands on. For a relation, a
 * column or a constraint it holds what {@link Relation} does not say.
 *
 * @param kind what it is, in PostgreSQL's words: {@code enum type}, {@code procedure}
 * @param properties what makes it what it is; one that is absent has the value that PostgreSQL gives by itself
 * @param dependsOn the objects that must be there for it (PostgreSQL manual, 5.15)
 */
public record DatabaseObject(
        ObjectName name, String kind, SortedMap<Property, Definition> properties, Set<ObjectName> dependsOn) {

    public static DatabaseObject of(ObjectName name, String kind) {
        return new DatabaseObject(name, kind, TreeMap.empty(), LinkedHashSet.empty());
    }

    public Option<Definition> property(Property property) {
        return properties.get(property);
    }

    public DatabaseObject with(Property property, Definition value) {
        return new DatabaseObject(name, kind, properties.put(property, value), dependsOn);
    }

    public DatabaseObject without(Property property) {
        return new DatabaseObject(name, kind, properties.remove(property), dependsOn);
    }

    public DatabaseObject dependingOn(Iterable<? extends ObjectName> objects) {
        Set<ObjectName> all = dependsOn;
        for (ObjectName object : objects) {
            all = all.add(object);
        }
        return new DatabaseObject(name, kind, properties, all);
    }

    /** This object without what it was known to stand on of those, and of what is in them. */
    DatabaseObject notDependingOn(Set<ObjectName> bearers) {
        return new DatabaseObject(
                name, kind, properties, dependsOn.reject(each -> bearers.exists(bearer -> bearer.contains(each))));
    }

    public DatabaseObject named(ObjectName newName) {
        return new DatabaseObject(newName, kind, properties, dependsOn);
    }

    /** This object once {@code from}, or what holds it, is called {@code to}: its own name and those it depends on. */
    DatabaseObject following(ObjectName from, ObjectName to) {
        DatabaseObject followed = new DatabaseObject(
                        name.following(from, to),
                        kind,
                        mentions(from) ? reworded(from.identifier(), to.identifier()) : properties,
                        dependsOn.map(each -> each.following(from, to)))
                .descending(Property.PARTITION_OF, from, to)
                .descending(Property.INHERITS, from, to);
        DatabaseObject accompanying =
                goesWith().isEmpty() ? followed : followed.goingWith(goesWith().map(each -> each.following(from, to)));
        return ownedBy()
                .map(owner -> accompanying.ownedBy(owner.following(from, to)))
                .getOrElse(accompanying);
    }

    private boolean mentions(ObjectName from) {
        return dependsOn.contains(from) || goesWith().exists(from::contains);
    }

    /** The columns that it goes with: statistics need none of them to stay, and are dropped with any of them. */
    public Seq<ObjectName> goesWith() {
        return property(Property.GOES_WITH)
                .map(Definition::names)
                .toVector()
                .flatMap(parts -> parts.grouped(3)
                        .map(each -> new ObjectName.Column(new QualifiedName(each.get(0), each.get(1)), each.get(2))));
    }

    public DatabaseObject goingWith(Iterable<ObjectName> columns) {
        return with(
                Property.GOES_WITH,
                Definition.author(
                        Vector.ofAll(columns).map(ObjectName::sql).sorted().mkString(", ")));
    }

    /** Definitions that mention what has got another name: in which words the server prints them now is not certain. */
    private SortedMap<Property, Definition> reworded(Identifier from, Identifier to) {
        return properties.mapValues(definition -> definition.names().contains(from)
                ? Definition.author(definition.renaming(from, to).text())
                : definition);
    }

    /** The tables that it is a partition of, or inherits from. */
    public Seq<QualifiedName> parents() {
        return parents(Property.PARTITION_OF).appendAll(parents(Property.INHERITS));
    }

    private Seq<QualifiedName> parents(Property property) {
        return property(property)
                .map(Definition::names)
                .toVector()
                .flatMap(parts -> parts.grouped(2).map(pair -> new QualifiedName(pair.head(), pair.last())));
    }

    private DatabaseObject descending(Property property, ObjectName from, ObjectName to) {
        Seq<ObjectName> parents =
                parents(property).map(ObjectName.Relation::new).map(parent -> parent.following(from, to));
        return parents.isEmpty()
                ? this
                : with(property, Definition.server(parents.map(ObjectName::sql).mkString(", ")));
    }

    /** The column that it belongs to and goes with, if it is a sequence of one. */
    public Option<ObjectName> ownedBy() {
        return property(Property.OWNED_BY)
                .map(Definition::names)
                .filter(parts -> parts.size() == 3)
                .map(parts -> new ObjectName.Column(new QualifiedName(parts.get(0), parts.get(1)), parts.get(2)));
    }

    public DatabaseObject ownedBy(ObjectName column) {
        return with(Property.OWNED_BY, Definition.server(column.sql()));
    }

    /** Kind and name, for people. */
    public String describe() {
        return kind + " " + name.sql();
    }
}
