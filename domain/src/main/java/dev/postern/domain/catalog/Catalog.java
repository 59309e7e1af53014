package dev.postern.domain.catalog;

import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Predicate;
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
            io.vavr.collection.LinkedHashMap.empty());

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
        return objects.known()
                .values()
                .filter(object -> object.ownedBy().exists(owner::contains))
                .flatMap(object -> object.name().relationName())
                .flatMap(relations::get)
                .toVector();
    }

    /** The partitions of a table, or the parts of an index on one, as far as they are known. */
    public Seq<QualifiedName> partitionsOf(QualifiedName parent) {
        if (table(parent).isDefined() && !isPartitioned(parent)) {
            return Vector.empty();
        }
        return objects.known()
                .values()
                .filter(object -> object.property(Property.PARTITION_OF)
                        .exists(of -> of.text().equals(parent.sql())))
                .flatMap(object -> object.name().relationName())
                .toVector();
    }

    private boolean isPartitioned(QualifiedName table) {
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
        Catalog left = new Catalog(
                covered,
                schemas,
                relations,
                objects.without(name),
                comments.removeAll(comments.keySet().filter(name::contains)),
                renderings,
                lookup);
        return name.qualifiedIn(ObjectClass.TYPE)
                .filter(type -> relation(type).exists(each -> each.kind().equals("composite type")))
                .map(left::without)
                .getOrElse(left);
    }

    /** Without an object and without whatever stands on it, however far off. */
    public Catalog cascading(ObjectName name) {
        return name.match(new Cascade(this));
    }

    /** With an object that is no relation under another name, which whoever depends on it knows. */
    public Catalog renaming(ObjectName from, ObjectName to) {
        return holding(objects.renaming(from, to)).movingComments(from, to);
    }

    /** With the columns of a type being of that type under another name. */
    public Catalog retyping(QualifiedName type, QualifiedName to) {
        Catalog retyped = this;
        for (Table table : relations.values().flatMap(Relation::asTable)) {
            for (Column column : table.columns().filter(each -> each.type().isOf(type))) {
                retyped = retyped.changing(
                        table.name(),
                        found -> found.changing(
                                column.name(), each -> each.typed(column.type().renaming(type, to))));
            }
        }
        return retyped;
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
        return partitionsOf(name).foldLeft(this, Catalog::without).withoutAlone(name);
    }

    private Catalog withoutAlone(QualifiedName name) {
        ObjectName gone = new ObjectName.Relation(name);
        Seq<QualifiedName> going = indexesOf(name)
                .map(Index::name)
                .appendAll(sequencesOf(gone).map(Relation::name))
                .prepend(name);
        return new Catalog(
                covered.add(name),
                schemas,
                going.foldLeft(relations, SortedMap::remove),
                going.map(ObjectName.Relation::new).foldLeft(objects, DatabaseObjects::without),
                comments.removeAll(comments.keySet().filter(gone::contains)),
                renderings,
                going.flatMap(relations::get).foldLeft(lookup, RelationLookup::without));
    }

    /** With a table changed; unchanged where there is no such table. */
    public Catalog changing(QualifiedName table, UnaryOperator<Table> change) {
        return table(table).map(found -> with(change.apply(found))).getOrElse(this);
    }

    /** With a relation under another name; a table takes its indexes along. Unchanged where there is none. */
    public Catalog renaming(QualifiedName from, QualifiedName to) {
        return relations.containsKey(from) && !from.equals(to) ? moved(from, to) : this;
    }

    /**
     * With a column under another name, which indexes, constraints, foreign keys of other tables and comments know.
     * Unchanged where there is no such column.
     */
    public Catalog renamingColumn(QualifiedName table, Identifier column, Identifier to) {
        if (table(table).flatMap(found -> found.column(column)).isEmpty()) {
            return this;
        }
        Catalog renamed = changing(table, found -> found.renaming(column, to))
                .renaming(new ObjectName.Column(table, column), new ObjectName.Column(table, to))
                .referring(table, key -> key.referring(column, to));
        return indexesOf(table).foldLeft(renamed, (catalog, index) -> catalog.with(index.renaming(column, to)));
    }

    /** Without a column, its comment, and the indexes and constraints that read it. */
    public Catalog withoutColumn(QualifiedName table, Identifier column) {
        ObjectName gone = new ObjectName.Column(table, column);
        Catalog left = changing(table, found -> found.dropping(column))
                .commenting(gone, Option.none())
                .without(gone)
                .without(new ObjectName.OnRelation(ObjectClass.DEFAULT, table, column));
        for (Relation sequence : sequencesOf(gone)) {
            left = left.without(sequence.name());
        }
        for (Index index : indexesOf(table).filter(index -> index.reads(column))) {
            left = left.without(index.name());
        }
        return table(table)
                .toVector()
                .flatMap(found -> found.constraints().values())
                .filter(constraint -> constraint.reads(column))
                .foldLeft(left, (each, constraint) -> each.withoutConstraint(table, constraint.name()));
    }

    /** Without the foreign keys by which tables refer to that one. */
    public Catalog withoutReferences(QualifiedName referenced) {
        return withoutReferences(key -> key.referenced().equals(referenced));
    }

    /** Without the foreign keys that stand on that unique index: the only one on the columns that they refer to. */
    public Catalog withoutReferences(Index index) {
        boolean another = indexesOf(index.table()).exists(each -> !each.equals(index) && each.isKeyLike(index));
        return another || index.uniqueness() != Index.Uniqueness.UNIQUE
                ? this
                : withoutReferences(key -> key.referenced().equals(index.table())
                        && key.referencedColumns().toLinkedSet().equals(index.columns()));
    }

    private Catalog withoutReferences(Predicate<Constraint.ForeignKey> standing) {
        Catalog left = this;
        for (Table each : relations.values().flatMap(Relation::asTable)) {
            for (Constraint.ForeignKey key : each.constraints().values().flatMap(Constraint::asForeignKey)) {
                left = standing.test(key) ? left.withoutConstraint(each.name(), key.name()) : left;
            }
        }
        return left;
    }

    public Catalog withSchema(Identifier schema) {
        return new Catalog(covered, schemas.add(schema), relations, objects, comments, renderings, lookup);
    }

    public Catalog withoutSchema(Identifier schema) {
        return new Catalog(covered, schemas.remove(schema), relations, objects, comments, renderings, lookup);
    }

    /** Without a constraint, its comment, and the index that keeps it. */
    public Catalog withoutConstraint(QualifiedName table, Identifier constraint) {
        Option<Index> index = table(table)
                .flatMap(found -> found.constraints().get(constraint))
                .flatMap(found -> found.index(table));
        Catalog left = changing(table, found -> found.droppingConstraint(constraint))
                .without(new ObjectName.Constraint(table, constraint));
        return index.map(each -> left.without(each.name())).getOrElse(left);
    }

    /** With a constraint under another name, and so the index that keeps it. Unchanged where there is no such constraint. */
    public Catalog renamingConstraint(QualifiedName table, Identifier from, Identifier to) {
        return table(table)
                .flatMap(found -> found.constraints().get(from))
                .map(constraint -> renamingConstraint(table, constraint, to))
                .getOrElse(this);
    }

    private Catalog renamingConstraint(QualifiedName table, Constraint constraint, Identifier to) {
        Catalog renamed = changing(
                        table,
                        found -> found.droppingConstraint(constraint.name()).adding(constraint.named(to)))
                .movingComment(
                        new ObjectName.Constraint(table, constraint.name()), new ObjectName.Constraint(table, to));
        return constraint
                .index(table)
                .map(index -> renamed.renaming(index.name(), new QualifiedName(table.schema(), to)))
                .getOrElse(renamed);
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
        Seq<Relation> read = fresh.covered
                .toVector()
                .flatMap(name -> lookup.indexesOf(name).prepend(name))
                .distinct()
                .flatMap(relations::get);
        Seq<ObjectName> readOf = comments.keysIterator()
                .filter(object -> object.relationName().exists(fresh.covered::contains))
                .toVector();
        Catalog kept = withRelations(
                read.map(Relation::name).foldLeft(relations, SortedMap::remove),
                read.foldLeft(lookup, RelationLookup::without));
        Catalog relationsNow = fresh.relations.values().foldLeft(kept, Catalog::with);
        return new Catalog(
                covered.addAll(fresh.covered.reject(covered::contains)),
                fresh.schemas,
                relationsNow.relations,
                objects.refreshed(fresh.objects, fresh.covered),
                fresh.comments.foldLeft(readOf.foldLeft(comments, Map::remove), Map::put),
                fresh.renderings.foldLeft(renderings, Map::put),
                relationsNow.lookup);
    }

    /** With the comments on an object, on its parts and on what is told by it from others of its name under another name. */
    private Catalog movingComments(ObjectName from, ObjectName to) {
        return comments.keySet()
                .foldLeft(this, (catalog, object) -> catalog.movingComment(object, object.following(from, to)));
    }

    private Catalog moved(QualifiedName from, QualifiedName to) {
        Relation before = relations.get(from).get();
        Catalog changed =
                withRelations(relations.remove(from), lookup.without(before)).with(before.named(to));
        for (Index index : indexesOf(from)) {
            changed = changed.with(index.on(to));
        }
        DatabaseObjects following = objects.renaming(new ObjectName.Relation(from), new ObjectName.Relation(to));
        Catalog moved = new Catalog(
                        covered.add(from), schemas, changed.relations, following, comments, renderings, changed.lookup)
                .referring(from, key -> key.referring(to));
        return moved.movingComments(new ObjectName.Relation(from), new ObjectName.Relation(to));
    }

    /** With every foreign key changed that refers to a table. */
    private Catalog referring(QualifiedName table, UnaryOperator<Constraint.ForeignKey> change) {
        Catalog changed = this;
        for (Table each : relations.values().flatMap(Relation::asTable)) {
            for (Constraint.ForeignKey key : each.constraints().values().flatMap(Constraint::asForeignKey)) {
                changed = key.referenced().equals(table)
                        ? changed.changing(each.name(), found -> found.adding(change.apply(key)))
                        : changed;
            }
        }
        return changed;
    }

    private Catalog holding(DatabaseObjects changed) {
        return new Catalog(covered, schemas, relations, changed, comments, renderings, lookup);
    }

    private Catalog withRelations(SortedMap<QualifiedName, Relation> changed, RelationLookup found) {
        return new Catalog(covered, schemas, changed, objects, comments, renderings, found);
    }
}
