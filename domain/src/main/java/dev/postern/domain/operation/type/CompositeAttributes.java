package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.CommaList;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/** The attributes of a composite type, in their order (PostgreSQL manual, 8.16). */
public record CompositeAttributes(Seq<CompositeAttribute> attributes) {

    static final String KIND = "composite type";

    private static final Property PROPERTY = new Property("attributes");

    /** A composite type of these attributes. */
    DatabaseObject type(QualifiedName name) {
        return DatabaseObject.of(EnumLabels.name(name), KIND).with(PROPERTY, definition());
    }

    /** The relation that PostgreSQL keeps for a composite type, so that its attributes can be commented on. */
    OtherRelation relation(QualifiedName name) {
        return new OtherRelation(name, KIND).of(columns());
    }

    /** The attributes of a type as a catalog holds them; none if it is no composite type, or not known. */
    public static Option<CompositeAttributes> of(Catalog catalog, QualifiedName type) {
        return catalog.object(EnumLabels.name(type)).flatMap(CompositeAttributes::of);
    }

    static Option<CompositeAttributes> of(DatabaseObject type) {
        return type.property(PROPERTY).map(Definition::text).map(CompositeAttributes::read);
    }

    /** A catalog in which a type has other attributes; unchanged where it is no composite type. */
    static Catalog changing(Catalog catalog, QualifiedName type, UnaryOperator<CompositeAttributes> change) {
        ObjectName name = EnumLabels.name(type);
        return of(catalog, type)
                .map(change)
                .map(changed ->
                        changed.into(catalog.with(name, KIND, PROPERTY, Option.some(changed.definition())), type))
                .getOrElse(catalog);
    }

    public Seq<Column> columns() {
        return attributes.map(CompositeAttribute::column);
    }

    public Option<CompositeAttribute> find(Identifier name) {
        return attributes.find(each -> each.name().equals(name));
    }

    CompositeAttributes with(CompositeAttribute added) {
        return new CompositeAttributes(attributes.append(added));
    }

    CompositeAttributes without(Identifier name) {
        return new CompositeAttributes(attributes.reject(each -> each.name().equals(name)));
    }

    CompositeAttributes changing(Identifier name, UnaryOperator<CompositeAttribute> change) {
        return new CompositeAttributes(attributes.map(each -> each.name().equals(name) ? change.apply(each) : each));
    }

    private Catalog into(Catalog catalog, QualifiedName type) {
        return catalog.relation(type).isEmpty() ? catalog : catalog.with(relation(type));
    }

    private Definition definition() {
        return Definition.server(attributes.mkString(", "));
    }

    private static CompositeAttributes read(String text) {
        return new CompositeAttributes(CommaList.of(text).map(CompositeAttribute::read));
    }
}
