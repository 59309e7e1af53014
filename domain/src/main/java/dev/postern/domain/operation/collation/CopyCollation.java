package dev.postern.domain.operation.collation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ExistsInPath;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.SchemaExists;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code CREATE COLLATION … FROM}: a collation like one that is there.
 *
 * @param candidates where the other is looked for, the first that is there being meant
 */
public record CopyCollation(ObjectName.InSchema name, Seq<ObjectName> candidates) implements Operation {

    static final String KIND = "collation";

    @Override
    public String kind() {
        return "create collation";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(name);
    }

    @Override
    public Nature nature() {
        return Nature.NEW_OBJECT;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new SchemaExists(name.name().schema()), new ExistsInPath(KIND, candidates));
    }

    @Override
    public Guard goal() {
        return new CollationCopied(this);
    }

    @Override
    public Footprint footprint() {
        return candidates.foldLeft(
                Footprint.NONE.writing(name, Aspect.EXISTENCE, Aspect.SHAPE),
                (touched, each) -> touched.reading(each, Aspect.EXISTENCE, Aspect.SHAPE));
    }

    @Override
    public Catalog project(Catalog before) {
        boolean possible = needs().forAll(need -> need.ask(before).holds());
        return possible ? copy(before).map(before::with).getOrElse(before) : before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("DROP COLLATION " + name.sql());
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    /** What it is to be; none where the other is not known. */
    Option<DatabaseObject> copy(Catalog catalog) {
        return candidates
                .flatMap(catalog::object)
                .headOption()
                .map(original -> Vector.of(Property.OWNER, Property.STATEMENT)
                        .foldLeft(original, DatabaseObject::without)
                        .named(name));
    }
}
