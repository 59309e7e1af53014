package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
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
import dev.postern.domain.operation.sequence.Sequences;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code ALTER TABLE … ALTER COLUMN … DROP IDENTITY}; the sequence behind the column goes with it. */
public record DropIdentity(QualifiedName table, Identifier column) implements Operation {

    @Override
    public String kind() {
        return "drop identity";
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
        return Vector.of(new TableExists(table), new ColumnExists(table, column));
    }

    @Override
    public Guard goal() {
        return new IsNoIdentity(table, column);
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
        Catalog after = before.sequencesOf(object())
                .map(Relation::name)
                .foldLeft(before, (catalog, sequence) -> catalog.without(sequence));
        return after.changing(table, found -> found.changing(column, each -> each.with(new ColumnValue.None())));
    }

    /** It counts on behind the greatest value that there is, for how far it had counted goes with the sequence. */
    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Option<Column> was = before.table(table).flatMap(found -> found.column(column));
        Option<DatabaseObject> sequence = before.sequencesOf(object())
                .headOption()
                .flatMap(found -> before.object(new ObjectName.Relation(found.name())));
        if (was.isEmpty() || sequence.isEmpty()) {
            return Inverse.irreversible("how " + object().describe() + " counted is not known");
        }
        ObjectName name = sequence.get().name();
        Vector<String> again = Vector.of("ALTER TABLE " + table + " ALTER COLUMN " + column + " ADD "
                + was.get().value().clause() + " (SEQUENCE NAME " + name.sql()
                + Sequences.clauses(sequence.get()).map(" "::concat).mkString() + ")");
        return Sequences.countsUp(sequence.get())
                ? new Inverse.Statements(again.append("SELECT setval(" + SqlLiteral.quoted(name.sql()) + ", max("
                        + column + ")) FROM " + table + " HAVING max(" + column + ") > 0"))
                : new Inverse.Statements(again);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Column(table, column);
    }

    /** Does the column count no more? */
    private record IsNoIdentity(QualifiedName table, Identifier column) implements TableGuard {
        @Override
        public Finding judge(Catalog catalog, Table found) {
            return found.column(column)
                    .map(each -> each.value().isIdentity()
                            ? Finding.open("column " + table + "." + column + " is an identity column")
                            : Finding.holds(describe()))
                    .getOrElse(() -> Finding.open("column " + table + "." + column + " does not exist"));
        }

        @Override
        public String describe() {
            return "column " + table + "." + column + " is no identity column";
        }
    }
}
