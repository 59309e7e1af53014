package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.Identifier;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What belongs to a role in this database and what it was granted something on, as far as that was asked for. It is an
 * object of its own in a catalog, with a property for each of those: what the role has of which object, and how the
 * object is called behind {@code ALTER}.
 */
public record Belongings(Catalog catalog, Identifier role) {

    public static final String OWNS = "owns ";
    public static final String IS_GRANTED = "is granted something on ";

    public static final String ELSEWHERE = "has something in database ";

    public static ObjectName name(Identifier role) {
        return new ObjectName.InDatabase(ObjectClass.BELONGINGS, role);
    }

    boolean areKnown() {
        return catalog.covers(name(role));
    }

    /** What belongs to it, as it stands behind {@code ALTER}. */
    Seq<String> owned() {
        return left(OWNS).map(Tuple2::_2).map(Definition::text);
    }

    /** In which other databases it has something, for people. */
    Seq<String> elsewhere() {
        return left(ELSEWHERE).map(each -> each._1().name());
    }

    /** All that it has in this database, for people. */
    Seq<String> all() {
        return left(OWNS).appendAll(left(IS_GRANTED)).map(each -> each._1().name());
    }

    /** The catalog once nothing belongs to it any more. */
    Catalog without(String sort) {
        return left(sort)
                .foldLeft(
                        catalog,
                        (changed, each) ->
                                changed.with(name(role), ObjectClass.BELONGINGS.words(), each._1(), Option.none()));
    }

    /** Those of which nothing says that they are gone, or another's by now. */
    private Seq<Tuple2<Property, Definition>> left(String sort) {
        return catalog.object(name(role))
                .toVector()
                .flatMap((DatabaseObject found) -> found.properties().toVector())
                .filter(each -> each._1().name().startsWith(sort))
                .reject(each -> isOver(each._1().name().substring(sort.length()), sort));
    }

    private boolean isOver(String object, String sort) {
        boolean dropped = catalog.covered()
                .exists(name -> !catalog.relations().containsKey(name)
                        && new ObjectName.Relation(name).describe().equals(object));
        return dropped
                || catalog.objects()
                        .known()
                        .values()
                        .find(each -> each.name().describe().equals(object))
                        .exists(found -> !has(found, sort));
    }

    private boolean has(DatabaseObject object, String sort) {
        if (sort.equals(OWNS)) {
            return object.property(Property.OWNER).exists(owner -> owner.text().equals(role.sql()));
        }
        Seq<DatabaseObject> parts =
                Vector.of(object).appendAll(catalog.objects().in(object.name()));
        return parts.flatMap(part -> part.property(Property.PRIVILEGES))
                .exists(privileges -> privileges.text().contains(" TO " + role.sql()));
    }
}
