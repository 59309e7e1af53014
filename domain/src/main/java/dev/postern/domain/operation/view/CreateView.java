package dev.postern.domain.operation.view;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.GoneAlong;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Recreation;
import dev.postern.domain.operation.RowsRead;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.operation.Touch;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * {@code CREATE VIEW} or {@code CREATE MATERIALIZED VIEW}.
 *
 * @param name its name, which its entry among the objects has too
 * @param object what makes it what it is
 * @param questions which of that the server has to be asked about
 * @param uses what its query uses
 * @param differing what another view of that name means: it is in the way, unless the statement replaces it
 */
public record CreateView(
        QualifiedName name, DatabaseObject object, Map<Property, Rendering> questions, Uses uses, Differing differing)
        implements Operation {

    public static final Property QUERY = new Property("query");
    public static final Property POPULATION = new Property("population");

    @Override
    public String kind() {
        return "create " + object.kind();
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object.name());
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.replacing(object.name());
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new SchemaExists(name.schema())).appendAll(uses.needs());
    }

    @Override
    public Guard goal() {
        return new ViewInPlace(name, object, questions, differing);
    }

    @Override
    public Footprint footprint() {
        return read().reading(new ObjectName.Schema(name.schema()), Aspect.EXISTENCE)
                .writing(
                        object.name(),
                        Aspect.EXISTENCE,
                        Aspect.SHAPE,
                        Aspect.COLUMN_ORDER,
                        Aspect.BEHAVIOUR,
                        Aspect.DATA);
    }

    /** A view keeps the query, not its rows. */
    private Footprint read() {
        boolean keepsRows = object.kind().equals("materialized view");
        Footprint ofQuery = uses.footprint();
        return keepsRows
                ? RowsRead.narrowing(ofQuery)
                : called(ofQuery)
                        .without(Aspect.DATA)
                        .without(Aspect.VISIBILITY)
                        .without(Aspect.BEHAVIOUR);
    }

    /** Whatever a function does that it calls, it is the same view; of those of one name it calls that one. */
    private static Footprint called(Footprint ofQuery) {
        return ofQuery.reads()
                .filter(touch -> touch.aspect() == Aspect.BEHAVIOUR)
                .map(Touch::object)
                .filter(name -> name.qualifiedIn(ObjectClass.ROUTINE).isDefined())
                .foldLeft(ofQuery, (reads, routine) -> reads.reading(routine, Aspect.SHAPE));
    }

    @Override
    public Catalog project(Catalog before) {
        boolean taken = before.relation(name).exists(found -> !found.kind().equals(object.kind()));
        return taken
                ? before
                : before.with(new OtherRelation(name, object.kind())).with(object.dependingOn(uses.objects()));
    }

    /**
     * A view that was replaced is replaced back where it has the columns that it had; else it is made anew, and with it
     * what stands on it, for a view cannot lose columns (PostgreSQL manual, CREATE VIEW, Notes).
     */
    @Override
    public Wording wording() {
        return Wording.KEPT;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        String drop = "DROP " + object.kind().toUpperCase(Locale.ROOT) + " " + name;
        Option<DatabaseObject> replaced = before.object(object.name());
        if (replaced.isEmpty()) {
            return Inverse.of(drop);
        }
        return hasSameColumns(before, after)
                ? Recreation.inPlace(before, replaced.get())
                : new GoneAlong(before).with(Vector.of(object.name())).match(new MadeAnew(drop + " CASCADE"));
    }

    @Override
    public LockStrength lock() {
        return locks().strongest().getOrElse(LockStrength.ACCESS_SHARE);
    }

    /** What the query reads is opened, and a view that is replaced is kept from everybody. */
    @Override
    public Locks locks() {
        Locks read = Locks.ofReading(uses.footprint());
        return differing == Differing.IS_REPLACED ? read.and(Locks.on(name, LockStrength.ACCESS_EXCLUSIVE)) : read;
    }

    @Override
    public Seq<Bond> bonds() {
        return Bond.of(object.name(), uses);
    }

    private boolean hasSameColumns(Catalog before, Catalog after) {
        Option<Seq<String>> had = columns(before);
        return had.isDefined() && had.equals(columns(after));
    }

    private Option<Seq<String>> columns(Catalog catalog) {
        return catalog.relation(name)
                .flatMap(Relation::knownColumns)
                .map(columns -> columns.map(column -> column.name() + " " + column.type()));
    }
}
