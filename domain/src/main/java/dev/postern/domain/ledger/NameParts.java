package dev.postern.domain.ledger;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Locale;

/** Takes names apart: what sort of name it is, and its parts; and puts them together again. */
final class NameParts implements ObjectName.Cases<Seq<String>> {

    /** The name of those parts. */
    static ObjectName name(Seq<String> parts) {
        return switch (parts.head()) {
            case "schema" -> new ObjectName.Schema(new Identifier(parts.get(1)));
            case "relation" -> new ObjectName.Relation(qualified(parts, 1));
            case "column" -> new ObjectName.Column(qualified(parts, 1), new Identifier(parts.get(3)));
            case "constraint" -> new ObjectName.Constraint(qualified(parts, 1), new Identifier(parts.get(3)));
            case "in schema" -> new ObjectName.InSchema(objectClass(parts), qualified(parts, 2), parts.get(4));
            case "on relation" ->
                new ObjectName.OnRelation(objectClass(parts), qualified(parts, 2), new Identifier(parts.get(4)));
            case "in database" ->
                new ObjectName.InDatabase(
                        objectClass(parts), new Identifier(parts.get(2)), parts.size() > 3 ? parts.get(3) : "");
            default -> throw new IllegalArgumentException("no name is of the sort " + parts.head());
        };
    }

    @Override
    public Seq<String> schema(ObjectName.Schema name) {
        return Vector.of("schema", name.identifier().value());
    }

    @Override
    public Seq<String> relation(ObjectName.Relation name) {
        return parts("relation", name.name());
    }

    @Override
    public Seq<String> column(ObjectName.Column name) {
        return parts("column", name.relation()).append(name.identifier().value());
    }

    @Override
    public Seq<String> constraint(ObjectName.Constraint name) {
        return parts("constraint", name.relation()).append(name.identifier().value());
    }

    @Override
    public Seq<String> inSchema(ObjectName.InSchema name) {
        return parts(word(name.objectClass()), name.name()).prepend("in schema").append(name.arguments());
    }

    @Override
    public Seq<String> onRelation(ObjectName.OnRelation name) {
        return parts(word(name.objectClass()), name.relation())
                .prepend("on relation")
                .append(name.identifier().value());
    }

    @Override
    public Seq<String> inDatabase(ObjectName.InDatabase name) {
        Seq<String> parts = Vector.of(
                "in database", word(name.objectClass()), name.identifier().value());
        return name.arguments().isEmpty() ? parts : parts.append(name.arguments());
    }

    private static Seq<String> parts(String first, QualifiedName name) {
        return Vector.of(first, name.schema().value(), name.name().value());
    }

    private static QualifiedName qualified(Seq<String> parts, int from) {
        return QualifiedName.of(parts.get(from), parts.get(from + 1));
    }

    private static String word(ObjectClass objectClass) {
        return objectClass.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static ObjectClass objectClass(Seq<String> parts) {
        return ObjectClass.valueOf(parts.get(1).toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
