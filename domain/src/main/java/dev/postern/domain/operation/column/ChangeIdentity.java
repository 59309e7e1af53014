package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.operation.sequence.SequenceCounts;
import dev.postern.domain.operation.sequence.Sequences;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … ALTER COLUMN … SET GENERATED} and {@code SET} of how an identity column counts.
 *
 * @param generation whether values of the user's own are to be taken; none where that stays as it is
 * @param options what its sequence gets; none for what a sequence has by itself
 */
public record ChangeIdentity(
        QualifiedName table,
        Identifier column,
        Option<ColumnValue.Identity> generation,
        Map<Property, Option<Definition>> options)
        implements Operation {

    @Override
    public String kind() {
        return "change identity";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new TableExists(table), new ColumnExists(table, column), new ColumnIsIdentity(table, column));
    }

    @Override
    public Guard goal() {
        return new IsSo(this);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Relation(table), Aspect.EXISTENCE)
                .reading(object(), Aspect.EXISTENCE)
                .writing(object(), Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after = before;
        for (ColumnValue.Identity identity : generation) {
            after = after.changing(table, found -> found.changing(column, each -> each.with(identity)));
        }
        for (ObjectName sequence : sequences(before)) {
            after = options.foldLeft(
                    after, (catalog, option) -> catalog.with(sequence, Sequences.KIND, option._1(), option._2()));
        }
        return after;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Option<DatabaseObject> counted = sequences(before).headOption().flatMap(before::object);
        String changes = generation
                        .flatMap(changed -> before.table(table).flatMap(found -> found.column(column)))
                        .map(was -> " SET " + was.value().clause().replaceFirst(" AS IDENTITY$", ""))
                        .getOrElse("")
                + options.keySet()
                        .map(property -> " SET "
                                + Sequences.clause(property, counted.flatMap(found -> found.property(property))))
                        .mkString();
        return changes.isEmpty()
                ? Inverse.irreversible("how " + object().describe() + " counted is not known")
                : Inverse.of("ALTER TABLE " + table + " ALTER COLUMN " + column + changes);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private Seq<ObjectName> sequences(Catalog catalog) {
        return catalog.sequencesOf(object()).map(Relation::name).map(ObjectName.Relation::new);
    }

    private ObjectName object() {
        return new ObjectName.Column(table, column);
    }

    /** Does the column count as it is to? */
    private record IsSo(ChangeIdentity change) implements TableGuard {
        @Override
        public QualifiedName table() {
            return change.table;
        }

        @Override
        public Finding judge(Catalog catalog, Table found) {
            Seq<Finding> generated = change.generation
                    .toVector()
                    .map(identity -> new ColumnHasDefault(table(), change.column, identity).judge(catalog, found));
            Seq<Finding> counted = change.options.isEmpty()
                    ? Vector.empty()
                    : change.sequences(catalog)
                            .flatMap(ObjectName::relationName)
                            .map(sequence -> new SequenceCounts(sequence, change.options).ask(catalog));
            Seq<Finding> all = generated.appendAll(counted);
            return all.isEmpty()
                    ? Finding.open("no sequence of column " + table() + "." + change.column + " is known")
                    : Finding.all(all);
        }

        @Override
        public String describe() {
            return "identity of column " + table() + "." + change.column + " is "
                    + change.generation
                            .map(ColumnValue.Identity::clause)
                            .toVector()
                            .appendAll(change.options.map(option -> Sequences.clause(option._1(), option._2())))
                            .mkString(", ");
        }
    }
}
