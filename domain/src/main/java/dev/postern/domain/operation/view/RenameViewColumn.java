package dev.postern.domain.operation.view;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Index;
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
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** {@code ALTER VIEW} or {@code ALTER MATERIALIZED VIEW} with {@code RENAME COLUMN}. */
public record RenameViewColumn(String objectKind, QualifiedName view, Identifier column, Identifier to)
        implements Operation {

    @Override
    public String kind() {
        return "rename column of " + objectKind;
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
        return Vector.of(
                new OfView(objectKind, view, new RelationExists(view)),
                new OfView(objectKind, view, new ColumnExists(view, column)));
    }

    @Override
    public Guard goal() {
        return new IsCalled(view, column, to);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Relation(view), Aspect.EXISTENCE)
                .writing(object(), Aspect.EXISTENCE, Aspect.SHAPE)
                .writing(new ObjectName.Column(view, to), Aspect.EXISTENCE, Aspect.SHAPE);
    }

    /** What its query says then only the server prints. */
    @Override
    public Catalog project(Catalog before) {
        Option<Seq<Column>> columns = before.relation(view).flatMap(Relation::knownColumns);
        if (columns.isEmpty() || before.table(view).isDefined()) {
            return before;
        }
        OtherRelation renamed = new OtherRelation(view, objectKind)
                .of(columns.get().map(each -> each.name().equals(column) ? each.named(to) : each));
        Catalog after = before.with(renamed).renaming(object(), new ObjectName.Column(view, to));
        Catalog indexed = after.indexesOf(view)
                .foldLeft(after, (Catalog catalog, Index index) -> catalog.with(index.renaming(column, to)));
        return before.object(new ObjectName.Relation(view))
                .flatMap(found -> found.property(CreateView.QUERY))
                .map(query -> indexed.with(
                        new ObjectName.Relation(view),
                        objectKind,
                        CreateView.QUERY,
                        Option.some(Definition.author(query.text()))))
                .getOrElse(indexed);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of(
                "ALTER " + objectKind.toUpperCase(Locale.ROOT) + " " + view + " RENAME COLUMN " + to + " TO " + column);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Column(view, column);
    }

    /** Is the column known by its new name, and the old name free? */
    private record IsCalled(QualifiedName view, Identifier column, Identifier to) implements Guard {
        @Override
        public Finding ask(Catalog catalog) {
            if (!catalog.covers(view)) {
                return Finding.cannotTell(view + " was not looked up");
            }
            Seq<Identifier> names = catalog.relation(view)
                    .flatMap(Relation::knownColumns)
                    .toVector()
                    .flatMap(columns -> columns)
                    .map(Column::name);
            if (!names.contains(to)) {
                return Finding.open("column " + view + "." + to + " does not exist");
            }
            return names.contains(column)
                    ? Finding.contradicted("no column " + view + "." + to, "column " + view + "." + to)
                    : Finding.holds(describe());
        }

        @Override
        public Scope scope() {
            return Scope.of(Vector.of(view));
        }

        @Override
        public String describe() {
            return "column " + view + "." + column + " is called " + to;
        }
    }
}
