package dev.postern.domain.operation.view;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.RelationExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER VIEW … ALTER COLUMN … SET DEFAULT} and {@code DROP DEFAULT}: what rows get that are inserted through the
 * view.
 *
 * @param uses what the expression uses
 */
public record ChangeViewDefault(QualifiedName view, Identifier column, ColumnValue value, Uses uses)
        implements Operation {

    @Override
    public String kind() {
        return value.clause().isEmpty() ? "drop default of view" : "set default of view";
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
        return Vector.<Guard>of(
                        new OfView("view", view, new RelationExists(view)),
                        new OfView("view", view, new ColumnExists(view, column)))
                .appendAll(uses.needs());
    }

    @Override
    public Guard goal() {
        return new IsSo(this);
    }

    @Override
    public Footprint footprint() {
        return uses.footprint()
                .reading(new ObjectName.Relation(view), Aspect.EXISTENCE)
                .reading(object(), Aspect.EXISTENCE, Aspect.SHAPE)
                .writing(object(), Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.relation(view)
                .filter(found -> found.kind().equals("view"))
                .flatMap(Relation::knownColumns)
                .map(columns -> before.with(new OtherRelation(view, "view")
                        .of(columns.map(each -> each.name().equals(column) ? each.with(value) : each))))
                .getOrElse(before);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        String had = found(before).map(was -> was.value().clause()).getOrElse("");
        return Inverse.of(
                "ALTER VIEW " + view + " ALTER COLUMN " + column + (had.isEmpty() ? " DROP DEFAULT" : " SET " + had));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private Option<Column> found(Catalog catalog) {
        return catalog.relation(view)
                .flatMap(Relation::knownColumns)
                .flatMap(columns -> columns.find(each -> each.name().equals(column)));
    }

    private ObjectName object() {
        return new ObjectName.Column(view, column);
    }

    /** Has the column that default? The server cannot be asked what it would print for a view, so that another text is set again. */
    private record IsSo(ChangeViewDefault change) implements Guard {
        @Override
        public Finding ask(Catalog catalog) {
            if (!catalog.covers(change.view)) {
                return Finding.cannotTell(change.view + " was not looked up");
            }
            Option<ColumnValue> is = change.found(catalog).map(Column::value);
            boolean same = is.exists(found -> found.source().equals(change.value.source())
                    && found.defaultExpression()
                            .map(Definition::text)
                            .map(IsSo::plain)
                            .equals(change.value.defaultExpression().map(Definition::text)));
            return same
                    ? Finding.holds(describe())
                    : Finding.open(change.object().describe() + " has another default");
        }

        /** A constant is printed with its type. */
        private static String plain(String printed) {
            return printed.replaceFirst("^('(?:[^']|'')*')::[a-z ]+$", "$1");
        }

        @Override
        public Scope scope() {
            return Scope.of(Vector.of(change.view));
        }

        @Override
        public String describe() {
            return change.object().describe() + " has "
                    + (change.value.clause().isEmpty() ? "no default" : change.value.clause());
        }
    }
}
