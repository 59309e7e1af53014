package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where statements about the rows of a relation come to beside that relation, as far as a catalog knows: to its children
 * (PostgreSQL manual, 5.11 and 5.12), to what a view reads, and by the actions of foreign keys (5.5.5), triggers (39) and
 * rules (41) to other tables.
 */
public final class Reach {

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\p{Alnum}_$]+");
    private static final Pattern ACTION = Pattern.compile("CASCADE|SET NULL|SET DEFAULT");
    private static final Pattern CALL = Pattern.compile("(\"[^\"]+\"|[\\w$]+)\\.(\"[^\"]+\"|[\\w$]+)\\(");
    private static final Pattern SEQUENCE =
            Pattern.compile("nextval\\('(\"[^\"]+\"|[\\w$]+)\\.(\"[^\"]+\"|[\\w$]+)'::regclass\\)");

    private final Catalog catalog;

    public Reach(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Its partitions and the tables that inherit from it, however far down. */
    public Set<QualifiedName> children(QualifiedName parent) {
        return closed(parent, this::direct);
    }

    /** What a view reads, however far down. */
    public Set<QualifiedName> under(QualifiedName view) {
        return closed(view, this::read);
    }

    /** The relations whose rows may change along with those of this one. */
    public Set<QualifiedName> changing(QualifiedName relation) {
        return closed(
                relation,
                each -> direct(each)
                        .appendAll(catalog.table(each).isDefined() ? Vector.empty() : read(each))
                        .appendAll(acted(each))
                        .appendAll(fired(each)));
    }

    /** The tables whose rows are looked at for the foreign keys from and to this one. */
    public Set<QualifiedName> checking(QualifiedName table) {
        return keysTo(table)
                .map(Reference::from)
                .appendAll(catalog.table(table)
                        .toVector()
                        .flatMap(found -> found.constraints().values())
                        .flatMap(Constraint::asForeignKey)
                        .map(Constraint.ForeignKey::referenced))
                .toLinkedSet();
    }

    /** The routines that run, the sequences that count and the types that are looked at where rows of it change. */
    public Set<ObjectName> using(QualifiedName relation) {
        ObjectName name = new ObjectName.Relation(relation);
        Set<ObjectName> used = routines(name).toLinkedSet();
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

    private record Reference(QualifiedName from, Constraint.ForeignKey key) {}

    private interface Step {
        Seq<QualifiedName> from(QualifiedName relation);
    }

    private static Set<QualifiedName> closed(QualifiedName start, Step step) {
        Set<QualifiedName> reached = LinkedHashSet.of(start);
        Seq<QualifiedName> open = Vector.of(start);
        while (!open.isEmpty()) {
            Seq<QualifiedName> next = open.flatMap(step::from).distinct().reject(reached::contains);
            reached = reached.addAll(next);
            open = next;
        }
        return reached.remove(start);
    }

    private Seq<QualifiedName> direct(QualifiedName parent) {
        return catalog.objects()
                .known()
                .values()
                .filter(object -> object.parents().contains(parent))
                .flatMap(object -> object.name().relationName())
                .toVector();
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

    private Seq<QualifiedName> acted(QualifiedName relation) {
        return keysTo(relation)
                .filter(each -> ACTION.matcher(each.key().definition().text()).find())
                .map(Reference::from);
    }

    private Seq<Reference> keysTo(QualifiedName relation) {
        return catalog.relations()
                .values()
                .flatMap(Relation::asTable)
                .flatMap(table -> table.constraints()
                        .values()
                        .flatMap(Constraint::asForeignKey)
                        .filter(key -> key.referenced().equals(relation))
                        .map(key -> new Reference(table.name(), key)))
                .toVector();
    }

    /** What the bodies of its triggers and its rules name; everything, where a body is not known. */
    private Seq<QualifiedName> fired(QualifiedName relation) {
        ObjectName name = new ObjectName.Relation(relation);
        Seq<QualifiedName> ruled = on(name, ObjectClass.RULE)
                .flatMap(DatabaseObject::dependsOn)
                .flatMap(ObjectName::relationName)
                .toVector();
        Seq<QualifiedName> triggered = routines(name)
                .flatMap(routine -> body(routine).map(this::mentioned).getOrElse(this::everything));
        return ruled.appendAll(triggered).distinct();
    }

    private Seq<ObjectName> routines(ObjectName relation) {
        return on(relation, ObjectClass.TRIGGER)
                .flatMap(DatabaseObject::dependsOn)
                .filter(each -> each.qualifiedIn(ObjectClass.ROUTINE).isDefined());
    }

    private Seq<DatabaseObject> on(ObjectName relation, ObjectClass of) {
        return catalog.objects().in(relation).filter(each -> each.kind().equals(of.words()));
    }

    private Option<String> body(ObjectName routine) {
        return catalog.only(routine)
                .flatMap(found -> found.property(Property.BODY))
                .map(Definition::text);
    }

    private Seq<QualifiedName> mentioned(String body) {
        Set<String> words = LinkedHashSet.of(NOT_IN_A_NAME.split(body.toLowerCase(Locale.ROOT)));
        return everything().filter(name -> words.contains(name.name().value().toLowerCase(Locale.ROOT)));
    }

    private Seq<QualifiedName> everything() {
        return catalog.relations().keySet().toVector();
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
