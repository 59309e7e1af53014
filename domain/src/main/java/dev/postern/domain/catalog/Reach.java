package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.Lazy;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where statements about the rows of a relation come to beside that relation, as far as a catalog knows: to its children
 * (PostgreSQL manual, 5.11 and 5.12), to what a view reads, and by the actions of foreign keys (5.5.5), triggers (39) and
 * rules (41) to other tables.
 */
public final class Reach {

    private static final Pattern GOING_ON_DELETE = action("DELETE\\s+(?:SET|CASCADE)");
    private static final Pattern CASCADING_DELETE = action("DELETE\\s+CASCADE");
    private static final Pattern GOING_ON_UPDATE = action("UPDATE\\s+(?:SET|CASCADE)");
    private static final Pattern CALL = Pattern.compile("(\"[^\"]+\"|[\\w$]+)\\.(\"[^\"]+\"|[\\w$]+)\\(");
    private static final Pattern SEQUENCE =
            Pattern.compile("nextval\\('(\"[^\"]+\"|[\\w$]+)\\.(\"[^\"]+\"|[\\w$]+)'::regclass\\)");

    private final Catalog catalog;
    private final Firings firings;
    private final Lazy<Map<QualifiedName, Seq<QualifiedName>>> children;
    private final Lazy<Map<QualifiedName, Seq<Reference>>> references;

    public Reach(Catalog catalog) {
        this.catalog = catalog;
        this.firings = new Firings(catalog);
        this.children = Lazy.of(() -> childrenIn(catalog));
        this.references = Lazy.of(() -> referencesIn(catalog));
    }

    private static Pattern action(String words) {
        return Pattern.compile("\\bON\\s+" + words, Pattern.CASE_INSENSITIVE);
    }

    /** Its partitions and the tables that inherit from it, however far down. */
    public Set<QualifiedName> children(QualifiedName parent) {
        return closed(parent, this::direct);
    }

    /** What a view reads, however far down. */
    public Set<QualifiedName> under(QualifiedName view) {
        return closed(view, this::read);
    }

    /** What else becomes of rows then. */
    public Set<RowChange> changing(RowChange change) {
        return closed(change, each -> next(whole(each)));
    }

    /** The columns whose values are looked at for the foreign keys from and to a table of which rows change. */
    public Set<ObjectName> checking(RowChange change) {
        Seq<ObjectName> referring = keysTo(change.relation())
                .filter(each ->
                        change.is(RowEvent.DELETE) || change.assigns(each.key().referencedColumns()))
                .flatMap(each -> columns(each.from(), each.key().columns()));
        Seq<ObjectName> referredTo = catalog.table(change.relation())
                .toVector()
                .flatMap(found -> found.constraints().values())
                .flatMap(Constraint::asForeignKey)
                .filter(key -> change.is(RowEvent.INSERT) || change.assigns(key.columns()))
                .flatMap(key -> columns(key.referenced(), key.referencedColumns()));
        return referring.appendAll(referredTo).toLinkedSet();
    }

    /** Those of a table; the table, where they are not said. */
    private static Seq<ObjectName> columns(QualifiedName table, Seq<Identifier> names) {
        return names.isEmpty()
                ? Vector.of(new ObjectName.Relation(table))
                : names.map(name -> new ObjectName.Column(table, name));
    }

    /** The routines that run, the sequences that count and the types that are looked at where its rows change. */
    public Set<ObjectName> using(RowChange change) {
        QualifiedName relation = change.relation();
        ObjectName name = new ObjectName.Relation(relation);
        Set<ObjectName> used = firings.routines(change).toLinkedSet();
        for (Table table : catalog.table(relation)) {
            for (Column column : table.columns()) {
                used = used.addAll(
                        column.type().created().map(type -> new ObjectName.InSchema(ObjectClass.TYPE, type)));
                used = used.addAll(column.value().defaultExpression().toVector().flatMap(Reach::named));
                used = used.addAll(column.value().generatedBy().toVector().flatMap(Reach::named));
            }
            used = used.addAll(table.constraints().values().flatMap(constraint -> named(constraint.definition())));
            used = used.addAll(catalog.indexesOf(relation).flatMap(index -> named(index.definition())));
            used = used.addAll(catalog.sequencesOf(name).map(each -> new ObjectName.Relation(each.name())));
        }
        return used;
    }

    /** Whether triggers or rules get to see the whole rows that change. */
    public boolean isWatched(RowChange change) {
        return firings.isWatched(change);
    }

    /** Whether triggers or rules do something also where a change comes to no rows. */
    public boolean actsWithoutRows(RowChange change) {
        return firings.actWithoutRows(change);
    }

    /** What the bodies of triggers read and do not change. */
    public Set<ObjectName> watching(RowChange change) {
        return firings.watching(change);
    }

    /**
     * The relations that are not there and that the bodies of triggers name; whether they come to it is not said. Where
     * there is another of that name, a body may mean that one, and nothing counts as missing.
     */
    public Set<QualifiedName> lacking(RowChange change) {
        return firings.lacking(change).reject(this::isElsewhere);
    }

    private boolean isElsewhere(QualifiedName missing) {
        return catalog.relations().keySet().exists(other -> other.name().equals(missing.name()));
    }

    /** The same with the columns that get other values beside those that a statement says, by triggers and rules. */
    public RowChange whole(RowChange said) {
        return firings.whole(said);
    }

    private record Reference(QualifiedName from, Constraint.ForeignKey key) {}

    private interface Step<T> {
        Seq<T> from(T reached);
    }

    private static <T> Set<T> closed(T start, Step<T> step) {
        Set<T> reached = LinkedHashSet.of(start);
        Seq<T> open = Vector.of(start);
        while (!open.isEmpty()) {
            Seq<T> next = open.flatMap(step::from).distinct().reject(reached::contains);
            reached = reached.addAll(next);
            open = next;
        }
        return reached.remove(start);
    }

    /** What becomes of other rows by that itself; of what becomes of others by those, that of each tells. */
    public Seq<RowChange> next(RowChange change) {
        QualifiedName relation = change.relation();
        Seq<QualifiedName> ruled = catalog.table(relation).isDefined() ? Vector.empty() : read(relation);
        return direct(relation)
                .map(change::of)
                .appendAll(acted(change))
                .appendAll(ruled.map(RowChange::any))
                .appendAll(firings.of(change));
    }

    /** Its partitions and the tables that inherit from it themselves. */
    public Seq<QualifiedName> direct(QualifiedName parent) {
        return children.get().getOrElse(parent, Vector.empty());
    }

    private static Map<QualifiedName, Seq<QualifiedName>> childrenIn(Catalog catalog) {
        Map<QualifiedName, Seq<QualifiedName>> found = HashMap.empty();
        for (DatabaseObject object : catalog.objects().known().values()) {
            for (QualifiedName parent : object.parents()) {
                found = found.put(
                        parent,
                        found.getOrElse(parent, Vector.empty())
                                .appendAll(object.name().relationName()));
            }
        }
        return found;
    }

    private Seq<QualifiedName> read(QualifiedName view) {
        return catalog.table(view).isDefined()
                ? Vector.empty()
                : catalog.object(new ObjectName.Relation(view))
                        .toVector()
                        .flatMap(DatabaseObject::dependsOn)
                        .flatMap(ObjectName::relationName)
                        .distinct();
    }

    /** What becomes of the rows that refer to those that change. */
    private Seq<RowChange> acted(RowChange change) {
        return keysTo(change.relation()).flatMap(reference -> {
            Constraint.ForeignKey key = reference.key();
            boolean gone = change.is(RowEvent.DELETE) && does(key, GOING_ON_DELETE);
            boolean deleted = gone && does(key, CASCADING_DELETE);
            boolean updated =
                    (gone && !deleted) || (change.assigns(key.referencedColumns()) && does(key, GOING_ON_UPDATE));
            RowChange assigned = new RowChange(
                    reference.from(),
                    LinkedHashSet.of(RowEvent.UPDATE),
                    Option.some(key.columns().toLinkedSet()));
            return Vector.of(new RowChange(reference.from(), LinkedHashSet.of(RowEvent.DELETE), Option.none()))
                    .filter(each -> deleted)
                    .appendAll(Option.when(updated, assigned));
        });
    }

    private static boolean does(Constraint.ForeignKey key, Pattern action) {
        return action.matcher(key.definition().text()).find();
    }

    private Seq<Reference> keysTo(QualifiedName relation) {
        return references.get().getOrElse(relation, Vector.empty());
    }

    private static Map<QualifiedName, Seq<Reference>> referencesIn(Catalog catalog) {
        return catalog.relations()
                .values()
                .flatMap(Relation::asTable)
                .flatMap(table -> table.constraints()
                        .values()
                        .flatMap(Constraint::asForeignKey)
                        .map(key -> new Reference(table.name(), key)))
                .toVector()
                .<QualifiedName>groupBy(reference -> reference.key().referenced())
                .mapValues(found -> found);
    }

    private static Seq<ObjectName> named(Definition definition) {
        Seq<ObjectName> found = Vector.empty();
        Matcher call = CALL.matcher(definition.text());
        while (call.find()) {
            found = found.append(new ObjectName.InSchema(ObjectClass.ROUTINE, qualified(call)));
        }
        Matcher sequence = SEQUENCE.matcher(definition.text());
        while (sequence.find()) {
            found = found.append(new ObjectName.Relation(qualified(sequence)));
        }
        return found;
    }

    private static QualifiedName qualified(Matcher match) {
        return new QualifiedName(Identifier.folded(match.group(1)), Identifier.folded(match.group(2)));
    }
}
