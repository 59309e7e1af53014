package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.Lazy;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What triggers (PostgreSQL manual, 39) and rules (41) do where rows change, as far as a catalog knows.
 */
final class Firings {

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\p{Alnum}_$]+");

    private final Catalog catalog;
    private final Lazy<Map<QualifiedName, Seq<DatabaseObject>>> onRelations;

    Firings(Catalog catalog) {
        this.catalog = catalog;
        this.onRelations = Lazy.of(() -> onRelationsOf(catalog));
    }

    private static Map<QualifiedName, Seq<DatabaseObject>> onRelationsOf(Catalog catalog) {
        return catalog.objects()
                .known()
                .values()
                .filter(each -> each.kind().equals(ObjectClass.TRIGGER.words())
                        || each.kind().equals(ObjectClass.RULE.words()))
                .flatMap(each -> each.name()
                        .container()
                        .flatMap(ObjectName::relationName)
                        .map(on -> new Tuple2<>(on, each)))
                .toVector()
                .groupBy(Tuple2::_1)
                .mapValues(all -> all.map(Tuple2::_2));
    }

    /** Whether triggers or rules get to see the whole rows that change. */
    boolean isWatched(RowChange change) {
        return !triggers(change).isEmpty() || isRuled(change.relation());
    }

    /**
     * Whether something is set off that acts although no row is there to be changed. What only makes materialized views
     * anew does not: no row that they show has changed.
     */
    boolean actWithoutRows(RowChange change) {
        return isRuled(change.relation())
                || triggers(change)
                        .filter(Firing::actsWithoutRows)
                        .map(Firing::trigger)
                        .exists(each -> !onlyRefreshes(each));
    }

    private boolean onlyRefreshes(DatabaseObject trigger) {
        Seq<ObjectName> routines = routinesOf(trigger);
        return !routines.isEmpty() && routines.forAll(each -> triggerBody(each).exists(TriggerBody::onlyRefreshes));
    }

    /** The same with the columns that get other values beside those that a statement says, by triggers and rules. */
    RowChange whole(RowChange said) {
        if (isRuled(said.relation()) || isComputed(said.relation())) {
            return said.of(Option.none());
        }
        return triggers(said)
                .filter(Firing::altersRows)
                .map(Firing::trigger)
                .map(this::assigned)
                .foldLeft(
                        said,
                        (change, more) -> change.of(change.columns().flatMap(columns -> more.map(columns::addAll))));
    }

    private Option<Set<Identifier>> assigned(DatabaseObject trigger) {
        Seq<Option<Set<Identifier>>> bodies =
                routinesOf(trigger).map(routine -> triggerBody(routine).flatMap(TriggerBody::assigned));
        return Option.sequence(bodies)
                .filter(all -> !all.isEmpty())
                .map(all -> all.flatMap(columns -> columns).toLinkedSet());
    }

    /** What the bodies of triggers read and do not change. */
    Set<ObjectName> watching(RowChange change) {
        return routines(change)
                .filter(routine -> triggerBody(routine).exists(body -> !body.isUntold()))
                .flatMap(routine -> body(routine).toVector().flatMap(this::mentioned))
                .<ObjectName>map(ObjectName.Relation::new)
                .toLinkedSet();
    }

    /** The relations that are known not to be there, and that the bodies of triggers name. */
    Set<QualifiedName> lacking(RowChange change) {
        Seq<String> bodies = routines(change).flatMap(this::body);
        return bodies.isEmpty()
                ? LinkedHashSet.empty()
                : bodies.flatMap(body -> named(body, catalog.missing())).toLinkedSet();
    }

    private boolean isRuled(QualifiedName relation) {
        return !on(relation, ObjectClass.RULE).isEmpty();
    }

    private Seq<Firing> triggers(RowChange change) {
        return on(change.relation(), ObjectClass.TRIGGER).map(Firing::new).filter(each -> each.isSetOffBy(change));
    }

    private boolean isComputed(QualifiedName relation) {
        return catalog.table(relation)
                .exists(table -> table.columns()
                        .exists(column -> column.value().generatedBy().isDefined()));
    }

    /**
     * What the bodies of its triggers do, and anything to what its rules name; to everything that a body names, where it
     * does not say for certain what it does, and to everything, where it is not known.
     */
    Seq<RowChange> of(RowChange change) {
        Seq<QualifiedName> ruled = on(change.relation(), ObjectClass.RULE)
                .flatMap(DatabaseObject::dependsOn)
                .flatMap(ObjectName::relationName)
                .toVector();
        Seq<RowChange> triggered = routines(change).flatMap(this::done);
        return ruled.map(RowChange::any).appendAll(triggered).distinct();
    }

    private Seq<RowChange> done(ObjectName routine) {
        Seq<QualifiedName> named = body(routine).map(this::mentioned).getOrElse(this::everything);
        return triggerBody(routine)
                .filter(body -> !body.isUntold())
                .map(body -> body.changes(named))
                .getOrElse(() -> named.map(RowChange::any));
    }

    /** The functions of the triggers that such a change sets off. */
    Seq<ObjectName> routines(RowChange change) {
        return triggers(change).map(Firing::trigger).flatMap(Firings::routinesOf);
    }

    private static Seq<ObjectName> routinesOf(DatabaseObject trigger) {
        return trigger.dependsOn()
                .toVector()
                .filter(each -> each.qualifiedIn(ObjectClass.ROUTINE).isDefined());
    }

    private Option<TriggerBody> triggerBody(ObjectName routine) {
        return body(routine)
                .filter(text -> catalog.only(routine)
                        .flatMap(found -> found.property(Property.LANGUAGE))
                        .exists(language -> language.text().equals("plpgsql")))
                .map(TriggerBody::new);
    }

    private Seq<DatabaseObject> on(QualifiedName relation, ObjectClass of) {
        return onRelations
                .get()
                .getOrElse(relation, Vector.empty())
                .filter(each -> each.kind().equals(of.words()));
    }

    private Option<String> body(ObjectName routine) {
        return catalog.only(routine)
                .flatMap(found -> found.property(Property.BODY))
                .map(Definition::text);
    }

    /** Whether the body of a routine names one of these, or may do so, as it is not known. */
    static boolean mayName(DatabaseObject routine, Seq<QualifiedName> relations) {
        return routine.property(Property.BODY)
                .map(body -> !named(body.text(), relations).isEmpty())
                .getOrElse(true);
    }

    private Seq<QualifiedName> mentioned(String body) {
        return named(body, everything());
    }

    private static Seq<QualifiedName> named(String body, Seq<QualifiedName> relations) {
        Set<String> words = LinkedHashSet.of(NOT_IN_A_NAME.split(body.toLowerCase(Locale.ROOT)));
        return relations.filter(name -> words.contains(name.name().value().toLowerCase(Locale.ROOT)));
    }

    private Seq<QualifiedName> everything() {
        return catalog.relations().keySet().toVector();
    }
}
