package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Reach;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.RowChange;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Consequences.Consequence;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What an operation touches on a database of which something is known: beside what its text says, whatever goes along
 * with it, whatever stands in its way, and whatever rows it comes to by way of others. Remembers what changes of rows come
 * to, for many statements change the same. For one thread.
 */
public final class Extent {

    private final Catalog catalog;
    private final Reach reach;
    private final Consequences consequences;
    private final Map<RowChange, Seq<Guard>> lacking = new HashMap<>();

    public Extent(Catalog catalog) {
        this.catalog = catalog;
        this.reach = new Reach(catalog);
        this.consequences = new Consequences(reach, this::along);
    }

    private Extent(Catalog catalog, Consequences before, Predicate<Touched> concerned) {
        this.catalog = catalog;
        this.reach = new Reach(catalog);
        this.consequences = before.on(reach, this::along, concerned);
    }

    /** On another catalog; what is found out already of changes of rows that are not concerned holds there too. */
    public Extent on(Catalog other, Predicate<Touched> concerned) {
        return new Extent(other, consequences, concerned);
    }

    /**
     * The whole of what an operation touches.
     *
     * @param said what is known of it without a catalog
     */
    public Footprint of(Operation operation, Footprint said) {
        Footprint own = itself(operation, said);
        return changing(operation, own).map(Consequence::footprint).fold(along(own), Footprint::and);
    }

    /** The same, to be compared with that of others. */
    public Touched touched(Operation operation, Footprint said) {
        Footprint own = itself(operation, said);
        return new Touched(changing(operation, own).map(Consequence::touched).prepend(new Touched(along(own))));
    }

    private Footprint itself(Operation operation, Footprint said) {
        Footprint known = new Limits(catalog).in(new KnownKeys(catalog).in(said));
        return known.and(new ComingAndGoing(catalog).of(operation, said));
    }

    private Footprint along(Footprint said) {
        Footprint read = said.and(reading(said));
        return read.and(onTables(read)).and(onChildren(read)).and(ofTypes(read)).and(givenByDefault(read));
    }

    /**
     * What a statement needs if it comes to it: what the bodies name that it calls, or that triggers call, and that is
     * known not to be there.
     *
     * @param said what is known of it without a catalog
     */
    public Seq<Guard> perhapsNeeded(Operation operation, Footprint said) {
        return relations(said.writes())
                .toVector()
                .map(changed -> new RowChange(changed, operation.rowEvents(), said.assignedOf(changed)))
                .flatMap(change -> lacking.computeIfAbsent(change, this::lackingFor))
                .distinct()
                .appendAll(operation.perhapsNeeds());
    }

    private Seq<Guard> lackingFor(RowChange change) {
        return reach.changing(change)
                .toVector()
                .prepend(change)
                .flatMap(reach::lacking)
                .distinct()
                .map(AnyRelationExists::new);
    }

    /** What statements that change rows come to. */
    private Seq<Consequence> changing(Operation operation, Footprint said) {
        return operation.nature() == Nature.DATA
                ? relations(said.writes())
                        .toVector()
                        .map(changed -> new RowChange(changed, operation.rowEvents(), said.assignedOf(changed)))
                        .flatMap(consequences::of)
                : Vector.empty();
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
        return touches.filter(touch -> touch.aspect() == Aspect.DATA || touch.aspect() == Aspect.ROWS)
                .flatMap(touch -> touch.object().relationName());
    }

    /** An index is something on its table, too: others take it over, and a unique one is obeyed by whoever changes rows. */
    private Footprint onTables(Footprint said) {
        Footprint touched = Footprint.NONE;
        for (Touch write : said.writes()) {
            for (Index index : write.object().relationName().flatMap(catalog::index)) {
                touched = touched.and(of(index, write.aspect()));
                touched = isObeyed(index, write.aspect())
                        ? touched.and(new Limits(catalog).of(index)).writing(onTable(index), Aspect.BEHAVIOUR)
                        : touched;
            }
        }
        return touched;
    }

    private static boolean isObeyed(Index index, Aspect aspect) {
        return aspect == Aspect.EXISTENCE && index.uniqueness() == Index.Uniqueness.UNIQUE;
    }

    private static ObjectName onTable(Index index) {
        return new ObjectName.Constraint(index.table(), index.name().name());
    }

    private static Footprint of(Index index, Aspect aspect) {
        return switch (aspect) {
            case EXISTENCE ->
                isObeyed(index, aspect)
                        ? KnownKeys.of(index.table(), index.keyColumns()).writing(onTable(index), Aspect.INDEXES)
                        : Footprint.NONE.writing(onTable(index), Aspect.INDEXES);
            case SHAPE, COMMENT -> Footprint.NONE.writing(onTable(index), Aspect.INDEXES, Aspect.COMMENT);
            default -> Footprint.NONE;
        };
    }

    /** The values of a type that is changed are looked at wherever they are. */
    private Footprint ofTypes(Footprint said) {
        Footprint touched = Footprint.NONE;
        Set<QualifiedName> types = said.writes()
                .filter(touch -> touch.aspect() == Aspect.BEHAVIOUR)
                .flatMap(touch -> touch.object().qualifiedIn(ObjectClass.TYPE));
        for (QualifiedName type : types) {
            for (Table table : catalog.relations().values().flatMap(Relation::asTable)) {
                for (Column column : table.columns().filter(each -> each.type().isOf(type))) {
                    touched = touched.reading(new ObjectName.Column(table.name(), column.name()), Aspect.DATA);
                }
            }
        }
        return touched;
    }

    /** Whatever is created gets the privileges that are given by default in its schema; a part of a table has its own. */
    private static Footprint givenByDefault(Footprint said) {
        return said.writes()
                .filter(touch -> touch.aspect() == Aspect.EXISTENCE)
                .map(touch -> touch.object().container().getOrElse(touch::object))
                .filter(holder -> holder.container().isEmpty())
                .foldLeft(Footprint.NONE, (each, schema) -> each.reading(schema, Aspect.PRIVILEGES_BY_DEFAULT));
    }

    /** What is done to a table is done to its partitions and to the tables that inherit from it. */
    private Footprint onChildren(Footprint said) {
        return new Footprint(onChildren(said.reads()), onChildren(said.writes()).addAll(namesOnPartitions(said)));
    }

    /** An index on all partitions has a name of its own on each, which PostgreSQL chooses. */
    private Set<Touch> namesOnPartitions(Footprint said) {
        return said.writes()
                .filter(touch -> touch.aspect() == Aspect.INDEXES)
                .flatMap(touch -> touch.object().relationName())
                .filter(catalog::isPartitioned)
                .flatMap(table -> reach.children(table).add(table))
                .map(indexed -> new Touch(new ObjectName.Relation(indexed), Aspect.AUTOMATIC_NAMES));
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
            case COMMENT, PRIVILEGES, PRIVILEGES_BY_DEFAULT, AUTOMATIC_NAMES -> false;
            case EXISTENCE ->
                !touch.object().relationName().map(ObjectName.Relation::new).exists(touch.object()::equals);
            default -> true;
        };
    }
}
