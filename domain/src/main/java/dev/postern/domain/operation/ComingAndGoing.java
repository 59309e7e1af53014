package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;

/** What an operation makes and takes away on a database, as its own projection has it. */
record ComingAndGoing(Catalog catalog) {

    /** What appears and what goes beside what the text names, and what must not stand on what goes. */
    Footprint of(Operation operation, Footprint said) {
        if (!said.writes().exists(touch -> touch.aspect() == Aspect.EXISTENCE)) {
            return Footprint.NONE;
        }
        Catalog after = operation.project(catalog);
        Differences differences = Differences.between(catalog, after);
        Set<ObjectName> gone = differences.gone();
        Set<ObjectName> come = differences.come();
        Set<ObjectName> referring = referring(gone);
        Footprint touched = gone.addAll(come)
                .reject(said::decidesExistenceOf)
                .addAll(referring)
                .foldLeft(Footprint.NONE, ComingAndGoing::existing);
        touched = touched.and(limits(catalog, gone.addAll(referring)))
                .and(limits(after, come))
                .and(onUnknown(said));
        touched = touched.and(withoutNulls(catalog, gone))
                .and(withoutNulls(after, come))
                .and(keys(catalog, gone.reject(said::decidesExistenceOf)));
        return gone.flatMap(name -> catalog.objects().dependantsOf(name))
                .map(DatabaseObject::name)
                .foldLeft(touched, (each, dependant) -> each.reading(dependant, Aspect.EXISTENCE));
    }

    /** The foreign keys that refer to what goes, which a cascade takes along and which stand in the way of anything else. */
    private Set<ObjectName> referring(Set<ObjectName> gone) {
        Set<QualifiedName> tables = gone.flatMap(ObjectName::asConstraint).map(ObjectName.Constraint::relation);
        Set<ObjectName> keys = LinkedHashSet.empty();
        if (tables.isEmpty()) {
            return keys;
        }
        for (Table table : catalog.relations().values().flatMap(Relation::asTable)) {
            for (Constraint.ForeignKey key : table.constraints().values().flatMap(Constraint::asForeignKey)) {
                boolean standing = tables.contains(key.referenced())
                        && catalog.table(key.referenced())
                                .exists(referenced -> referenced
                                        .constraints()
                                        .values()
                                        .exists(unique -> gone.contains(
                                                        new ObjectName.Constraint(key.referenced(), unique.name()))
                                                && unique.uniqueColumns()
                                                        .toSet()
                                                        .equals(key.referencedColumns()
                                                                .toSet())));
                keys = standing ? keys.add(new ObjectName.Constraint(table.name(), key.name())) : keys;
            }
        }
        return keys;
    }

    /** The keys that go along with something else. */
    private static Footprint keys(Catalog has, Set<ObjectName> names) {
        return new KnownKeys(has)
                .in(names.flatMap(ObjectName::asConstraint)
                        .foldLeft(Footprint.NONE, (each, key) -> each.writing(key, Aspect.KEYS)));
    }

    private static Footprint limits(Catalog has, Set<ObjectName> names) {
        return names.flatMap(ObjectName::asConstraint).map(new Limits(has)::of).fold(Footprint.NONE, Footprint::and);
    }

    /** Of a table that nobody knows anything of, nobody knows either what goes along with a part of it. */
    private Footprint onUnknown(Footprint said) {
        return said.writes()
                .filter(touch -> touch.aspect() == Aspect.EXISTENCE)
                .map(Touch::object)
                .filter(name ->
                        name.asColumn().isDefined() || name.asConstraint().isDefined())
                .flatMap(ObjectName::relationName)
                .reject(relation -> catalog.relation(relation).isDefined())
                .foldLeft(
                        Footprint.NONE,
                        (all, relation) -> all.writing(new ObjectName.Relation(relation), Aspect.BEHAVIOUR));
    }

    /** The columns of a primary key that comes or goes, which take no nulls as long as it is there. */
    private static Footprint withoutNulls(Catalog has, Set<ObjectName> names) {
        return names.flatMap(name -> name.relationName()
                        .flatMap(has::table)
                        .toVector()
                        .flatMap(table -> table.constraints()
                                .get(name.identifier())
                                .filter(key -> name.equals(new ObjectName.Constraint(table.name(), key.name())))
                                .flatMap(Constraint::asPrimaryKey)
                                .toVector()
                                .flatMap(key ->
                                        key.notNull().map(column -> new ObjectName.Column(table.name(), column)))))
                .foldLeft(Footprint.NONE, (each, column) -> each.writing(column, Aspect.BEHAVIOUR));
    }

    private static Footprint existing(Footprint touched, ObjectName name) {
        Footprint written = touched.writing(name, Aspect.EXISTENCE);
        return name.match(new IsObeyed()) ? written.writing(name, Aspect.BEHAVIOUR) : written;
    }

    /** Whether something on a table is obeyed by whoever changes its rows. */
    private static final class IsObeyed implements ObjectName.Cases<Boolean> {
        @Override
        public Boolean schema(ObjectName.Schema name) {
            return false;
        }

        @Override
        public Boolean relation(ObjectName.Relation name) {
            return false;
        }

        @Override
        public Boolean column(ObjectName.Column name) {
            return true;
        }

        @Override
        public Boolean constraint(ObjectName.Constraint name) {
            return true;
        }

        @Override
        public Boolean inSchema(ObjectName.InSchema name) {
            return false;
        }

        @Override
        public Boolean onRelation(ObjectName.OnRelation name) {
            return name.objectClass() != ObjectClass.STATISTICS;
        }

        @Override
        public Boolean inDatabase(ObjectName.InDatabase name) {
            return false;
        }
    }
}
