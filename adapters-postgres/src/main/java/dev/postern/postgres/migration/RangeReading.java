package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.type.CreateType;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/** Reads {@code CREATE TYPE … AS RANGE}. */
record RangeReading(WordCursor command, QualifiedName name) {

    Operation read() {
        DatabaseObject range = DatabaseObject.of(TypeReader.name(name), "range type");
        Uses uses = Uses.NOTHING;
        for (String item : command.items()) {
            WordCursor option = new WordCursor(command.names(), item);
            String key = option.word();
            option.expectSign("=");
            switch (key) {
                case "subtype" -> {
                    DataType type = new Fragments(command.names()).type(option.rest());
                    uses = uses.and(Uses.of(type));
                    range = range.with(new Property("subtype"), Definition.server(type.name()));
                }
                case "subtype_diff" -> {
                    Seq<Identifier> function = option.parts();
                    uses = uses.and(Uses.routine(command.names().candidates(function)));
                    range = range.with(
                            new Property("subtype difference"),
                            Definition.author(function.last().sql()));
                }
                case "collation" -> {
                    Seq<Identifier> collation = option.parts();
                    uses = uses.and(new ExpressionUses(command.names()).collation(collation));
                    range = range.with(
                            new Property("collation"),
                            Definition.server(collation.last().sql()));
                }
                case "multirange_type_name" -> option.parts();
                default -> throw new NotUnderstood("an option of a range: " + key);
            }
            option.expectEnd();
        }
        return new CreateType(range, uses);
    }
}
