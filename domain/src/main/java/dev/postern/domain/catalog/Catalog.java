package dev.postern.domain.catalog;

import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * An immutable picture of what a database holds. It may be partial: a relation that was not asked for is neither there
 * nor missing, and {@link #covers} says so.
 *
 * @param covered the relations that were looked up, whether they were found or not
 * @param schemas the schemas that exist
 * @param relations what was found, by name
 * @param objects what was found that is not a relation, and what else is known of those that are
 * @param comments comments on what was found and on its parts
 * @param renderings what the server answered when asked to print a definition in its own words
 * @param lookup finds some of the relations
 */
public record Catalog(
        Set<QualifiedName> covered,
        Set<Identifier> schemas,
        SortedMap<QualifiedName, Relation> relations,
        DatabaseObjects objects,
        Map<ObjectName, String> comments,
        Map<Rendering, Definition> renderings,
        RelationLookup lookup) {

    public static final Catalog EMPTY = new Catalog(
            LinkedHashSet.empty(),
            LinkedHashSet.empty(),
            TreeMap.empty(),
            DatabaseObjects.NONE,
            TreeMap.empty(),
            LinkedHashMap.empty());

    public Catalog(
            Set<QualifiedName> covered,
            Set<Identifier> schemas,
            SortedMap<QualifiedName, Relation> relations,
            DatabaseObjects objects,
            Map<ObjectName, String> comments,
            Map<Rendering, Definition> renderings) {
        this(covered, schemas, relations, objects, comments, renderings, RelationLookup.of(relations.values()));
    }

    /** Without the temporary tables that go when a transaction ends. */
    public Catalog committed() {
        return Temporary.committed(this);
    }

    /** Without what is temporary, as another session finds it. */
    public Catalog inAnotherSession() {
        return Temporary.ended(this);
    }

    /** Whether the catalog can tell if there is a relation of that name; what is temporary only statements make. */
    public boolean covers(QualifiedName name) {
        return relations.containsKey(name) || covered.contains(name) || Temporary.is(name);
    }

    /** Those that were looked up and are not there. */
    Seq<QualifiedName> missing() {
        return covered.toVector().reject(relations::containsKey);
    }

    public Option<Relation> relation(QualifiedName name) {
        return relations.get(name);
    }

    public Option<Table> table(QualifiedName name) {
        return relations.get(name).flatMap(Relation::asTable);
    }

    /** Whether it is a table that comes from a query: nobody has read yet of what parts it is made. */
    public boolean isYetToBeRead(QualifiedName name) {
        return table(name).isEmpty()
                && relation(name).exists(found -> found.kind().equals("table"));
    }

    public Option<Index> index(QualifiedName name) {
        return relations.get(name).flatMap(Relation::asIndex);
    }

    /** Whether a foreign key can refer to these columns: a unique key of all rows is made of them, in whatever order. */
    public boolean hasUniqueKey(QualifiedName table, Set<Identifier> columns) {
        boolean constrained = table(table)
                .exists(found -> found.constraints()
                        .values()
                        .exists(key -> key.uniqueColumns().toSet().equals(columns)));
        return !columns.isEmpty()
                && (constrained
                        || indexesOf(table)
                                .filter(index -> index.uniqueness() == Index.Uniqueness.UNIQUE
                                        && index.validity() == Validity.VALID)
                                .exists(index -> index.keyColumns().toSet().equals(columns)));
    }

    /** The indexes of a table, by name. */
    public Seq<Index> indexesOf(QualifiedName table) {
        return lookup.indexesOf(table).flatMap(this::index);
    }

    /** The sequences that belong to a column, or to the columns of a table, and go with it, as far as that is known. */
    public Seq<Relation> sequencesOf(ObjectName owner) {
        return objects.ownedBy(owner)
                .flatMap(object -> object.name().relationName())
                .flatMap(relations::get)
                .toVector();
    }

    /** The partitions of a table, or the parts of an index on one, as far as they are known. */
    public Seq<QualifiedName> partitionsOf(QualifiedName parent) {
        if (table(parent).isDefined() && !isPartitioned(parent)) {
            return Vector.empty();
        }
        return objects.partitionsOf(parent)
                .flatMap(object -> object.name().relationName())
                .toVector();
    }

    /** Whether the rows of a table are kept in partitions. */
    public boolean isPartitioned(QualifiedName table) {
        return objects.find(new ObjectName.Relation(table))
                .exists(found -> found.property(Property.PARTITION_KEY).isDefined());
    }

    /** Whether the catalog can tell if there is an object of that name. */
    public boolean covers(ObjectName name) {
        return objects.covers(name) || name.relationName().exists(this::covers) || Temporary.is(name);
    }

    public Option<DatabaseObject> object(ObjectName name) {
        return objects.find(name);
    }

    /** Whether there is something of that name; of a relation and its columns no more may be known than that they are there. */
    public boolean has(ObjectName name) {
        return object(name).isDefined()
                || name.relationName().flatMap(this::relation).exists(relation -> isPart(name, relation));
    }

    private static boolean isPart(ObjectName name, Relation relation) {
        return name.equals(new ObjectName.Relation(relation.name()))
                || relation.asTable()
                        .map(table -> isPart(name, table))
                        .getOrElse(() -> name.asColumn().isDefined());
    }

    private static boolean isPart(ObjectName name, Table table) {
        return name.asColumn()
                        .exists(column -> table.column(column.identifier()).isDefined())
                || name.asConstraint().exists(constraint -> table.constraints().containsKey(constraint.identifier()));
    }

    /** The object of that name; of a name without arguments the only one of that name, whatever its arguments. */
    public Option<DatabaseObject> only(ObjectName name) {
        Option<DatabaseObject> itself = objects.find(name);
        return itself.isEmpty() && name.equals(name.family())
                ? objects.family(name).singleOption()
                : itself;
    }

    /** Whether a body of code of that name names one of these relations, or may do so, as it is not known. */
    public boolean mayName(ObjectName routine, Seq<QualifiedName> relations) {
        Seq<DatabaseObject> called = objects.family(routine);
        return called.isEmpty() || called.exists(each -> Firings.mayName(each, relations));
    }

    /** With those families of objects counting as looked up, and all that stands on the others. */
    public Catalog covering(Set<ObjectName> families, Set<ObjectName> bearers) {
        return holding(objects.lookedUp(families, bearers));
    }

    public Catalog with(DatabaseObject object) {
        return holding(objects.with(object));
    }

    /** With another property of an object; something that nothing else is known of gets an entry of its own. */
    public Catalog with(ObjectName name, String kind, Property property, Option<Definition> value) {
        DatabaseObject found = objects.find(name).getOrElse(() -> DatabaseObject.of(name, kind));
        return with(value.map(given -> found.with(property, given)).getOrElse(() -> found.without(property)));
    }

    /** Without an object that is no relation, whatever is on it, and the comments on that. */
    public Catalog without(ObjectName name) {
        return new Removals(this).object(name);
    }

    /** Without an object and without whatever stands on it, however far off. */
    public Catalog cascading(ObjectName name) {
        return name.match(new Cascade(this));
    }

    /** With an object that is no relation under another name, which whoever depends on it knows. */
    public Catalog renaming(ObjectName from, ObjectName to) {
        return new Renames(this).object(from, to);
    }

    /** With the columns of a type being of that type under another name. */
    public Catalog retyping(QualifiedName type, QualifiedName to) {
        return new Renames(this).type(type, to);
    }

    public Option<String> comment(ObjectName object) {
        return comments.get(object);
    }

    public Catalog with(Relation relation) {
        return withRelations(
                relations.put(relation.name(), relation), lookup.with(relation, relations.get(relation.name())));
    }

    /** Without a relation; with a table its partitions, indexes, comments and everything else on it goes too. */
    public Catalog without(QualifiedName name) {
        return new Removals(this).relation(name);
    }

    /** With a table changed; unchanged where there is no such table. */
    public Catalog changing(QualifiedName table, UnaryOperator<Table> change) {
        return table(table).map(found -> with(change.apply(found))).getOrElse(this);
    }

    /** With a relation under another name; a table takes its indexes along. Unchanged where there is none. */
    public Catalog renaming(QualifiedName from, QualifiedName to) {
        return new Renames(this).relation(from, to);
    }

    /**
     * With a column under another name, which indexes, constraints, foreign keys of other tables and comments know.
     * Unchanged where there is no such column.
     */
    public Catalog renamingColumn(QualifiedName table, Identifier column, Identifier to) {
        return new Renames(this).column(table, column, to);
    }

    /** Without a column, its comment, and the indexes and constraints that read it. */
    public Catalog withoutColumn(QualifiedName table, Identifier column) {
        return new Removals(this).column(table, column);
    }

    /** Without the foreign keys by which tables refer to that one. */
    public Catalog withoutReferences(QualifiedName referenced) {
        return new Removals(this).references(key -> key.referenced().equals(referenced));
    }

    /** Without the foreign keys that stand on that unique index: the only one on the columns that they refer to. */
    public Catalog withoutReferences(Index index) {
        return new Removals(this).references(index);
    }

    public Catalog withSchema(Identifier schema) {
        return new Catalog(covered, schemas.add(schema), relations, objects, comments, renderings, lookup);
    }

    public Catalog withoutSchema(Identifier schema) {
        return new Catalog(covered, schemas.remove(schema), relations, objects, comments, renderings, lookup);
    }

    /** Without a constraint, its comment, and the index that keeps it. */
    public Catalog withoutConstraint(QualifiedName table, Identifier constraint) {
        return new Removals(this).constraint(table, constraint);
    }

    /** With a constraint under another name, and so the index that keeps it. Unchanged where there is no such constraint. */
    public Catalog renamingConstraint(QualifiedName table, Identifier from, Identifier to) {
        return new Renames(this).constraint(table, from, to);
    }

    /** With a comment carried over to what its object is called now. */
    public Catalog movingComment(ObjectName from, ObjectName to) {
        return comment(from).isEmpty() || from.equals(to)
                ? this
                : commenting(to, comment(from)).commenting(from, Option.none());
    }

    public Catalog commenting(ObjectName object, Option<String> text) {
        Map<ObjectName, String> after =
                text.map(words -> comments.put(object, words)).getOrElse(() -> comments.remove(object));
        return new Catalog(covered, schemas, relations, objects, after, renderings, lookup);
    }

    /** Whether the author's definition says the same as one that the server holds; asked of the renderings if need be. */
    public Likeness likeness(Rendering wanted, Definition found) {
        Likeness atOnce = wanted.authored().likeness(found);
        if (atOnce != Likeness.UNKNOWN) {
            return atOnce;
        }
        return renderings.get(wanted).map(rendered -> rendered.likeness(found)).getOrElse(Likeness.UNKNOWN);
    }

    /**
     * With what a later reading covers in place of what was known or projected of it. What it does not speak of is kept as
     * it is, so that this costs what was read, however much is known.
     */
    public Catalog refreshed(Catalog fresh) {
        Seq<QualifiedName> read = fresh.covered
                .toVector()
                .flatMap(name -> lookup.indexesOf(name).prepend(name))
                .distinct();
        Seq<ObjectName> readOf = comments.keysIterator()
                .filter(object -> object.relationName().exists(fresh.covered::contains))
                .toVector();
        Catalog relationsNow = fresh.relations.values().foldLeft(leaving(read), Catalog::with);
        return new Catalog(
                covered.addAll(fresh.covered.reject(covered::contains)),
                fresh.schemas,
                relationsNow.relations,
                objects.refreshed(fresh.objects, fresh.covered),
                fresh.comments.foldLeft(readOf.foldLeft(comments, Map::remove), Map::put),
                fresh.renderings.foldLeft(renderings, Map::put),
                relationsNow.lookup);
    }

    /** With other objects that are no relations. */
    Catalog holding(DatabaseObjects changed) {
        return new Catalog(covered, schemas, relations, changed, comments, renderings, lookup);
    }

    private Catalog withRelations(SortedMap<QualifiedName, Relation> changed, RelationLookup found) {
        return new Catalog(covered, schemas, changed, objects, comments, renderings, found);
    }

    /** With relations gone; nothing of what stands on them goes along. */
    Catalog leaving(Seq<QualifiedName> gone) {
        return withRelations(
                gone.foldLeft(relations, SortedMap::remove),
                gone.flatMap(relations::get).foldLeft(lookup, RelationLookup::without));
    }

    /** With it being known whether there is a relation of that name. */
    Catalog covering(QualifiedName name) {
        return new Catalog(covered.add(name), schemas, relations, objects, comments, renderings, lookup);
    }

    /** Without the comments on an object and on its parts. */
    Catalog uncommenting(ObjectName gone) {
        Map<ObjectName, String> left = comments.removeAll(comments.keySet().filter(gone::contains));
        return new Catalog(covered, schemas, relations, objects, left, renderings, lookup);
    }
}
