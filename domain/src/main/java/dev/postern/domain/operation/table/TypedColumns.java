package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The attributes of a composite type: {@code CREATE TABLE … OF}. */
public record TypedColumns(QualifiedName type) implements TableSource {

    private static final Property ATTRIBUTES = new Property("attributes");

    @Override
    public Uses uses() {
        return Uses.type(type);
    }

    @Override
    public Table into(Catalog catalog, Table own) {
        return attributes(catalog)
                .map(columns -> Table.of(
                        own.name(),
                        columns.map(column -> merged(column, own)),
                        own.constraints().values().toVector()))
                .getOrElse(own);
    }

    private Option<Seq<Column>> attributes(Catalog catalog) {
        return catalog.object(new ObjectName.InSchema(ObjectClass.TYPE, type))
                .flatMap(object -> object.property(ATTRIBUTES))
                .map(attributes -> attributes(attributes.text()));
    }

    private static Column merged(Column attribute, Table own) {
        return own.column(attribute.name())
                .map(column -> column.typed(attribute.type()))
                .getOrElse(attribute);
    }

    /** Names and types between commas that stand outside parentheses. */
    private static Seq<Column> attributes(String text) {
        Seq<Column> columns = Vector.empty();
        int depth = 0;
        int start = 0;
        for (Token token : (Iterable<Token>) () -> new SqlLexer(text)) {
            depth += token.isPunctuation(text, '(') ? 1 : token.isPunctuation(text, ')') ? -1 : 0;
            if (depth == 0 && token.isPunctuation(text, ',')) {
                columns = columns.append(
                        attribute(text.substring(start, token.start()).strip()));
                start = token.end();
            }
        }
        return text.isBlank()
                ? columns
                : columns.append(attribute(text.substring(start).strip()));
    }

    private static Column attribute(String text) {
        Token name = new SqlLexer(text).next();
        return new Column(
                Identifier.folded(name.text(text)),
                new DataType(text.substring(name.end()).strip().replaceFirst(" COLLATE .*$", "")),
                Nullability.NULLABLE,
                new ColumnValue.None());
    }
}
