package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.SqlLiteral;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The values of an enum type, in their order. */
public record EnumLabels(Seq<String> labels) {

    static final String KIND = "enum type";
    static final Property PROPERTY = new Property("labels");

    /** An enum type of these values. */
    public static DatabaseObject type(QualifiedName name, Seq<String> labels) {
        return DatabaseObject.of(name(name), KIND).with(PROPERTY, new EnumLabels(Vector.ofAll(labels)).definition());
    }

    static ObjectName name(QualifiedName type) {
        return new ObjectName.InSchema(ObjectClass.TYPE, type);
    }

    /** The values of a type as a catalog holds them; none if it is no enum type. */
    static Option<EnumLabels> of(DatabaseObject type) {
        return type.property(PROPERTY).map(Definition::text).map(EnumLabels::read);
    }

    private static EnumLabels read(String text) {
        return new EnumLabels(Iterator.ofAll((Iterable<Token>) () -> new SqlLexer(text))
                .filter(token -> token.kind() == TokenKind.STRING)
                .map(token -> unquoted(token.text(text)))
                .toVector());
    }

    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1).replace("''", "'");
    }

    boolean has(String label) {
        return labels.contains(label);
    }

    EnumLabels with(String label, EnumPlace place) {
        return has(label) ? this : new EnumLabels(labels.insert(place.in(labels), label));
    }

    EnumLabels renaming(String label, String to) {
        return new EnumLabels(labels.replace(label, to));
    }

    Definition definition() {
        return Definition.server(labels.map(SqlLiteral::quoted).mkString(", "));
    }
}
