package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.KnownKeys;
import dev.postern.domain.operation.Limits;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Standing;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.partition.Descent;
import dev.postern.domain.operation.partition.Heirs;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … ADD CONSTRAINT}, named or not.
 *
 * @param columns the columns of the table that the constraint reads
 * @param uses what its expressions and operator classes are of
 */
public record AddConstraint(
        QualifiedName table, Constraint constraint, Seq<Identifier> columns, Naming naming, Uses uses, Heirs heirs)
        implements Operation {

    public AddConstraint(QualifiedName table, Constraint constraint, Seq<Identifier> columns, Naming naming) {
        this(table, constraint, columns, naming, Uses.NOTHING, Heirs.FOLLOW);
    }

    @Override
    public String kind() {
        return "add constraint";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    /** The index that keeps it is made in the schema of the table. */
    @Override
    public Set<Permission> permissions() {
        Set<Permission> own = Permissions.changing(table).addAll(Permissions.referring(table, Vector.of(constraint)));
        return constraint.index(table).isEmpty() ? own : own.addAll(Permissions.naming(table.schema()));
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> needs = Vector.<Guard>of(new TableExists(table))
                .appendAll(columns.map(column -> new ColumnExists(table, column)))
                .appendAll(uses.needs());
        return constraint
                .asForeignKey()
                .map(key -> needs.appendAll(ForeignKeyNeeds.of(key)))
                .getOrElse(needs);
    }

    @Override
    public Seq<ObjectName.Column> withoutNulls() {
        return constraint.notNull().map(column -> new ObjectName.Column(table, column));
    }

    @Override
    public Guard goal() {
        return new ConstraintInPlace(table, constraint, naming);
    }

    @Override
    public Footprint footprint() {
        ObjectName relation = new ObjectName.Relation(table);
        Footprint footprint = uses.footprint()
                .and(constraint.asForeignKey().isDefined() ? referring() : ofColumns(table, columns))
                .reading(relation, Aspect.EXISTENCE)
                .writing(object(), Aspect.EXISTENCE, Aspect.BEHAVIOUR)
                .and(Limits.of(new ObjectName.Constraint(table, constraint.name()), columns, constraint.validity()));
        if (naming == Naming.BY_SERVER) {
            footprint = footprint.writing(numbered(), Aspect.AUTOMATIC_NAMES);
        }
        for (Index index : constraint.index(table)) {
            footprint = footprint
                    .writing(new ObjectName.Relation(index.name()), Aspect.EXISTENCE)
                    .writing(object(), Aspect.INDEXES)
                    .and(KnownKeys.of(table, constraint));
        }
        for (Constraint.ForeignKey key : constraint.asForeignKey()) {
            footprint = footprint
                    .and(ofColumns(key.referenced(), key.referencedColumns()))
                    .and(Referred.by(key));
        }
        return footprint;
    }

    /** Foreign keys are told apart by their columns; only those of the same get numbers. */
    private ObjectName numbered() {
        String withoutNumber = constraint.name().value().replaceFirst("\\d+$", "");
        return constraint.asForeignKey().isDefined()
                ? new ObjectName.Constraint(table, new Identifier(withoutNumber))
                : new ObjectName.Relation(table);
    }

    /** Of which of the types that can be compared with the key the columns are, is no matter. */
    private Footprint referring() {
        return columns.foldLeft(
                Footprint.NONE,
                (reads, column) -> reads.reading(new ObjectName.Column(table, column), Aspect.EXISTENCE, Aspect.DATA));
    }

    /** The values of some columns; those of all where it does not say which. */
    private static Footprint ofColumns(QualifiedName of, Seq<Identifier> columns) {
        return columns.isEmpty()
                ? Footprint.NONE.reading(new ObjectName.Relation(of), Aspect.DATA)
                : columns.foldLeft(
                        Footprint.NONE,
                        (reads, column) -> reads.reading(
                                new ObjectName.Column(of, column), Aspect.EXISTENCE, Aspect.SHAPE, Aspect.DATA));
    }

    @Override
    public Catalog project(Catalog before) {
        if (before.table(table).isEmpty()) {
            return before;
        }
        Catalog added = Standing.ofConstraint(
                before.changing(table, found -> found.adding(constraint.in(before))),
                new ObjectName.Constraint(table, constraint.name()),
                uses.objects());
        Catalog after = constraint
                .notNull()
                .foldLeft(
                        added,
                        (catalog, column) -> catalog.changing(
                                table, found -> found.changing(column, each -> each.with(Nullability.NOT_NULL))));
        Catalog kept = constraint.index(table).map(after::with).getOrElse(after);
        return heirs == Heirs.FOLLOW ? Descent.of(before, kept, table) : kept;
    }

    @Override
    public Seq<Bond> bonds() {
        return Bond.of(object(), uses).prepend(Bond.of(table, constraint));
    }

    @Override
    public Effort effort() {
        return constraint.validity() == Validity.VALID ? Effort.EVERY_ROW : Effort.CONSTANT;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return before.table(table)
                .flatMap(was -> after.table(table)
                        .map(is -> is.constraints().removeAll(was.constraints().keySet())))
                .filter(created -> created.size() == 1)
                .<Inverse>map(created -> new Inverse.Statements(RegainedNulls.of(table, before, after)
                        .prepend("ALTER TABLE " + table + " DROP CONSTRAINT "
                                + created.head()._1())))
                .getOrElse(() -> Inverse.irreversible("the name that " + object().describe() + " got is not known"));
    }

    /** A foreign key locks both of its tables, but lets them be read. */
    @Override
    public LockStrength lock() {
        return constraint.asForeignKey().isDefined() ? LockStrength.SHARE_ROW_EXCLUSIVE : LockStrength.ACCESS_EXCLUSIVE;
    }

    @Override
    public Locks locks() {
        return constraint
                .asForeignKey()
                .map(key -> Locks.on(key.referenced(), lock()))
                .getOrElse(Locks.NONE)
                .and(Locks.on(table, lock()));
    }

    private ObjectName object() {
        return new ObjectName.Constraint(table, constraint.name());
    }
}
