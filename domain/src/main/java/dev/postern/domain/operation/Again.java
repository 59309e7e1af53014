package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/** The statements that make an object again as it was, or why there are none. */
record Again(Catalog before) implements ObjectName.Cases<Either<String, Seq<String>>> {

    @Override
    public Either<String, Seq<String>> schema(ObjectName.Schema name) {
        return lost(name);
    }

    /** A view with what is on it, a sequence, an index that no constraint keeps; the rows of a table are lost. */
    @Override
    public Either<String, Seq<String>> relation(ObjectName.Relation name) {
        if (before.object(name)
                .flatMap(found -> found.property(Property.STATEMENT))
                .isDefined()) {
            return recreated(name).map(again -> again.appendAll(on(name)));
        }
        return before.index(name.name())
                .map(index -> isKept(index) ? Vector.<String>empty() : Vector.of(index.createStatement()))
                .<Either<String, Seq<String>>>map(Either::right)
                .getOrElse(() -> lost(name));
    }

    private boolean isKept(Index index) {
        return before.table(index.table())
                .flatMap(table -> table.constraints().get(index.name().name()))
                .flatMap(constraint -> constraint.index(index.table()))
                .isDefined();
    }

    private Seq<String> on(ObjectName.Relation view) {
        Seq<String> indexes = before.indexesOf(view.name()).map(Index::createStatement);
        Seq<String> others = before.objects()
                .in(view)
                .flatMap(part -> part.property(Property.STATEMENT))
                .map(Definition::text);
        return indexes.appendAll(others).appendAll(comments(view));
    }

    private Seq<String> comments(ObjectName.Relation view) {
        return before.relation(view.name())
                .flatMap(found -> found.knownColumns())
                .toVector()
                .flatMap(columns -> columns)
                .map(column -> new ObjectName.Column(view.name(), column.name()))
                .flatMap(column -> before.comment(column)
                        .map(text -> "COMMENT ON COLUMN " + column.sql() + " IS " + SqlLiteral.quoted(text)));
    }

    @Override
    public Either<String, Seq<String>> column(ObjectName.Column name) {
        return lost(name);
    }

    @Override
    public Either<String, Seq<String>> constraint(ObjectName.Constraint name) {
        return before.table(name.relation())
                .flatMap(table -> table.constraints().get(name.identifier()))
                .map(found -> Vector.of("ALTER TABLE " + name.relation() + " ADD CONSTRAINT " + found.describe())
                        .appendAll(before.comment(name)
                                .map(text -> "COMMENT ON CONSTRAINT " + name.identifier() + " ON " + name.relation()
                                        + " IS " + SqlLiteral.quoted(text))))
                .<Either<String, Seq<String>>>map(Either::right)
                .getOrElse(() -> lost(name));
    }

    @Override
    public Either<String, Seq<String>> inSchema(ObjectName.InSchema name) {
        return recreated(name);
    }

    @Override
    public Either<String, Seq<String>> onRelation(ObjectName.OnRelation name) {
        return name.objectClass() == ObjectClass.DEFAULT ? value(name) : recreated(name);
    }

    private Either<String, Seq<String>> value(ObjectName.OnRelation name) {
        return before.table(name.relation())
                .flatMap(table -> table.column(name.identifier()))
                .map(column -> column.value())
                .filter(value -> value.source().equals("default"))
                .map(ColumnValue::clause)
                .map(clause -> Vector.of(
                        "ALTER TABLE " + name.relation() + " ALTER COLUMN " + name.identifier() + " SET " + clause))
                .<Either<String, Seq<String>>>map(Either::right)
                .getOrElse(() -> lost(name));
    }

    @Override
    public Either<String, Seq<String>> inDatabase(ObjectName.InDatabase name) {
        return recreated(name);
    }

    private Either<String, Seq<String>> recreated(ObjectName name) {
        return before.object(name)
                .map(found -> Recreation.of(before, found))
                .map(again -> again.match(new Made()))
                .getOrElse(() -> lost(name));
    }

    private static Either<String, Seq<String>> lost(ObjectName name) {
        return Either.left("CASCADE takes " + name.describe() + " along, which no statement brings back as it was");
    }

    private static final class Made implements Inverse.Cases<Either<String, Seq<String>>> {
        @Override
        public Either<String, Seq<String>> statements(Inverse.Statements inverse) {
            return Either.right(inverse.sql());
        }

        @Override
        public Either<String, Seq<String>> irreversible(Inverse.Irreversible inverse) {
            return Either.left(inverse.reason());
        }

        @Override
        public Either<String, Seq<String>> nothing(Inverse.Nothing inverse) {
            return Either.right(Vector.empty());
        }
    }
}
