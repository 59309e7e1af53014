package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Reach;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * What an operation touches on a database of which something is known: beside what its text says, whatever goes along
 * with it, whatever stands in its way, and whatever rows it comes to by way of others.
 */
public final class Extent {

    private final Catalog catalog;
    private final Reach reach;

    public Extent(Catalog catalog) {
        this.catalog = catalog;
        this.reach = new Reach(catalog);
    }

    /**
     * The whole of what an operation touches.
     *
     * @param said what is known of it without a catalog
     */
    public Footprint of(Operation operation, Footprint said) {
        Footprint whole = said.and(comingAndGoing(operation, said));
        Footprint rows = operation.nature() == Nature.DATA ? whole.and(changing(whole)) : whole;
        Footprint read = rows.and(reading(rows));
        return read.and(onTables(read)).and(onChildren(read));
    }

    /** What appears and what goes beside what the text names, and what must not stand on what goes. */
    private Footprint comingAndGoing(Operation operation, Footprint said) {
        if (!said.writes().exists(touch -> touch.aspect() == Aspect.EXISTENCE)) {
            return Footprint.NONE;
        }
        Catalog after = operation.project(catalog);
        if (after == catalog) {
            return Footprint.NONE;
        }
        Set<ObjectName> gone = missing(catalog, after);
        Set<ObjectName> come = missing(after, catalog);
        Footprint touched = gone.addAll(come).foldLeft(Footprint.NONE, Extent::existing);
        return gone.flatMap(name -> catalog.objects().dependantsOf(name))
                .map(DatabaseObject::name)
                .foldLeft(touched, (each, dependant) -> each.reading(dependant, Aspect.EXISTENCE));
    }

    private static Footprint existing(Footprint touched, ObjectName name) {
        Footprint written = touched.writing(name, Aspect.EXISTENCE);
        return name.match(new IsObeyed()) ? written.writing(name, Aspect.BEHAVIOUR) : written;
    }

    /** What one catalog has and the other has not; what is the same in both is not looked into. */
    private static Set<ObjectName> missing(Catalog has, Catalog lacks) {
        Set<ObjectName> missing = LinkedHashSet.empty();
        if (has.objects() != lacks.objects()) {
            missing = missing.addAll(has.objects()
                    .known()
                    .keySet()
                    .filter(name -> !lacks.objects().known().containsKey(name)));
        }
        for (Relation relation : has.relations().values()) {
            Option<Relation> other = lacks.relation(relation.name());
            if (other.isEmpty()) {
                missing = missing.add(new ObjectName.Relation(relation.name()));
            }
            if (!other.contains(relation)) {
                missing = missing.addAll(relation.asTable().toVector().flatMap(table -> parts(table, other)));
            }
        }
        return missing;
    }

    private static Seq<ObjectName> parts(Table table, Option<Relation> other) {
        Option<Table> left = other.flatMap(Relation::asTable);
        Seq<ObjectName> columns = table.columns()
                .map(Column::name)
                .filter(name -> left.flatMap(found -> found.column(name)).isEmpty())
                .map(name -> new ObjectName.Column(table.name(), name));
        return columns.appendAll(table.constraints()
                .keySet()
                .filter(name -> !left.exists(found -> found.constraints().containsKey(name)))
                .map(name -> new ObjectName.Constraint(table.name(), name)));
    }

    /** What statements that change rows come to: other rows, and what says what becomes of them. */
    private Footprint changing(Footprint said) {
        Footprint touched = Footprint.NONE;
        for (QualifiedName changed : relations(said.writes())) {
            for (QualifiedName each : reach.changing(changed).add(changed)) {
                touched = changing(touched, each);
            }
        }
        return touched;
    }

    private Footprint changing(Footprint before, QualifiedName relation) {
        ObjectName name = new ObjectName.Relation(relation);
        Footprint touched = before.writing(name, Aspect.DATA)
                .reading(name, Aspect.EXISTENCE, Aspect.SHAPE, Aspect.COLUMN_ORDER, Aspect.BEHAVIOUR);
        for (QualifiedName checked : reach.checking(relation)) {
            touched = touched.reading(new ObjectName.Relation(checked), Aspect.DATA);
        }
        for (ObjectName used : reach.using(relation)) {
            touched = touched.reading(used, Aspect.EXISTENCE, Aspect.SHAPE, Aspect.BEHAVIOUR);
            touched = used.relationName().isDefined() ? touched.writing(used, Aspect.DATA) : touched;
        }
        return touched;
    }

    /** The rows behind a view; a materialized view that is made anew reads what it is made of. */
    private Footprint reading(Footprint said) {
        Footprint touched = Footprint.NONE;
        for (QualifiedName read : relations(said.reads()).addAll(relations(said.writes()))) {
            for (QualifiedName under : reach.under(read)) {
                touched = touched.reading(new ObjectName.Relation(under), Aspect.DATA);
            }
        }
        return touched;
    }

    private static Set<QualifiedName> relations(Set<Touch> touches) {
        return touches.filter(touch -> touch.aspect() == Aspect.DATA)
                .flatMap(touch -> touch.object().relationName());
    }

    /** An index is something on its table, too: others take it over, and a unique one is obeyed by whoever changes rows. */
    private Footprint onTables(Footprint said) {
        Footprint touched = Footprint.NONE;
        for (Touch write : said.writes()) {
            for (Index index : write.object().relationName().flatMap(catalog::index)) {
                touched = touched.and(of(index, write.aspect()));
            }
        }
        return touched;
    }

    private static Footprint of(Index index, Aspect aspect) {
        ObjectName onTable = new ObjectName.Constraint(index.table(), index.name().name());
        return switch (aspect) {
            case EXISTENCE ->
                index.uniqueness() == Index.Uniqueness.UNIQUE
                        ? Footprint.NONE.writing(onTable, Aspect.INDEXES, Aspect.KEYS, Aspect.BEHAVIOUR)
                        : Footprint.NONE.writing(onTable, Aspect.INDEXES);
            case SHAPE, COMMENT -> Footprint.NONE.writing(onTable, Aspect.INDEXES, Aspect.COMMENT);
            default -> Footprint.NONE;
        };
    }

    /** What is done to a table is done to its partitions and to the tables that inherit from it. */
    private Footprint onChildren(Footprint said) {
        return new Footprint(onChildren(said.reads()), onChildren(said.writes()));
    }

    private Set<Touch> onChildren(Set<Touch> touches) {
        return touches.filter(Extent::isInherited)
                .flatMap(touch -> touch.object()
                        .relationName()
                        .toVector()
                        .flatMap(reach::children)
                        .map(child -> new Touch(touch.object().on(child), touch.aspect())));
    }

    private static boolean isInherited(Touch touch) {
        return switch (touch.aspect()) {
            case COMMENT, PRIVILEGES, AUTOMATIC_NAMES -> false;
            case EXISTENCE ->
                !touch.object().relationName().map(ObjectName.Relation::new).exists(touch.object()::equals);
            default -> true;
        };
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
