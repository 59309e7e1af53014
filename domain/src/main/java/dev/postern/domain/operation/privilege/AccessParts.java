package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What a change of access comes to in a catalog, part by part: the object and its columns. A privilege that is revoked
 * on a table is revoked on its columns too (PostgreSQL manual, REVOKE, Description).
 */
record AccessParts(AccessChange change, Privileged on, Seq<AskedPrivilege> asked, Catalog catalog) {

    /** Privileges on one thing that has an access list of its own. */
    private record Part(ObjectName object, PrivilegedClass of, Seq<String> privileges) {}

    /** Whether all of it is so; none where it is not known what ALL stands for. */
    Option<Boolean> areDone() {
        return parts().map(all -> all.forAll(part -> part.privileges()
                .forAll(each -> seen().isDone(part.of(), Privileged.on(catalog, part.object()), each))));
    }

    /** The catalog once it is done. */
    Catalog applied() {
        return parts().getOrElse(Vector.empty()).foldLeft(catalog, (changed, part) -> {
            Privileges now = part.privileges()
                    .foldLeft(
                            Privileged.on(changed, part.object()), (held, each) -> seen().apply(part.of(), held, each));
            return Privileged.with(changed, part.object(), now);
        });
    }

    /** The objects whose access lists may be changed. */
    Seq<ObjectName> touched() {
        return parts().getOrElse(Vector.empty()).map(Part::object).distinct();
    }

    private AccessChange seen() {
        return change.of(Owners.seenFrom(catalog, on.exactly(catalog), change.grantee()));
    }

    private Option<Seq<Part>> parts() {
        Vector<Part> parts = Vector.empty();
        for (AskedPrivilege each : asked) {
            if (each.columns().isEmpty()) {
                Option<Seq<String>> names = names(each, on.of());
                if (names.isEmpty()) {
                    return Option.none();
                }
                parts = parts.append(new Part(on.exactly(catalog), on.of(), names.get()));
                parts = change.direction().widens() ? parts : parts.appendAll(ofColumns(names.get()));
            } else {
                Option<Seq<String>> names = names(each, PrivilegedClass.COLUMN);
                if (names.isEmpty()) {
                    return Option.none();
                }
                parts = parts.appendAll(each.columns()
                        .flatMap(this::column)
                        .map(column -> new Part(column, PrivilegedClass.COLUMN, names.get())));
            }
        }
        return Option.some(parts);
    }

    private Seq<Part> ofColumns(Seq<String> names) {
        return catalog.objects()
                .in(on.exactly(catalog))
                .filter((DatabaseObject part) ->
                        part.property(Property.PRIVILEGES).isDefined())
                .map(part -> new Part(part.name(), PrivilegedClass.COLUMN, names));
    }

    private Option<ObjectName> column(Identifier column) {
        return on.name().relationName().map(table -> new ObjectName.Column(table, column));
    }

    private Option<Seq<String>> names(AskedPrivilege privilege, PrivilegedClass of) {
        return privilege.name().equals(AskedPrivilege.ALL) ? of.all(catalog) : Option.some(Vector.of(privilege.name()));
    }
}
