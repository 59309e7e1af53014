package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Can an access method index the values of a column without being told how? For that there must be an operator class
 * that is the default of its type (PostgreSQL manual, 11.10); an extension such as {@code btree_gist} may bring it. Of a
 * created type nothing is said, for it may be used as another type.
 */
public record HasDefaultOperatorClass(QualifiedName table, Identifier column, Identifier method) implements Guard {

    /** The types of which an access method has a default operator class, in the words of {@code format_type}. */
    public static final Property TYPES = new Property("types");

    @Override
    public Finding ask(Catalog catalog) {
        Option<DataType> type = catalog.relation(table)
                .flatMap(Relation::knownColumns)
                .flatMap(columns -> columns.find(each -> each.name().equals(column)))
                .map(each -> each.type())
                .filter(each -> each.created().isEmpty());
        if (type.isEmpty()) {
            return Finding.holds("nothing is known against " + describe());
        }
        return catalog.covers(name())
                ? catalog.object(name())
                        .map(found -> judge(catalog, found, type.get()))
                        .getOrElse(() -> Finding.missing(new Missing(name(), "access method " + method)))
                : Finding.cannotTell("access method " + method + " was not looked up");
    }

    @Override
    public Scope scope() {
        return Scope.of(name()).and(Scope.of(Vector.of(table)));
    }

    @Override
    public String describe() {
        return new ObjectName.Column(table, column).describe() + " can be indexed by " + method;
    }

    private Finding judge(Catalog catalog, DatabaseObject found, DataType type) {
        Seq<String> known =
                found.property(TYPES).map(Definition::text).toVector().flatMap(list -> Vector.of(list.split(", ")));
        if (known.exists(standingFor(type.name())::contains)) {
            return Finding.holds(describe());
        }
        String wanted = "a default operator class of type " + type + " for access method " + method;
        return ExtensionContents.notYetKnown(catalog)
                .map(extension -> Finding.cannotTell(extension + " may bring " + wanted))
                .getOrElse(() -> Finding.missing(new Missing(name(), wanted)));
    }

    /** The type, those that its values can be taken for as they are, and the pseudo-types that stand for it. */
    private static Set<String> standingFor(String type) {
        String plain = type.replaceAll("\\([0-9, ]*\\)", "");
        Set<String> all = LinkedHashSet.of(plain);
        if (plain.endsWith("[]")) {
            return all.add("anyarray");
        }
        if (plain.endsWith("range")) {
            return all.add(plain.endsWith("multirange") ? "anymultirange" : "anyrange");
        }
        return switch (plain) {
            case "character varying" -> all.add("text");
            case "cidr" -> all.add("inet");
            default -> all;
        };
    }

    private ObjectName name() {
        return new ObjectName.InDatabase(ObjectClass.ACCESS_METHOD, method);
    }
}
