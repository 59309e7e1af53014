package dev.postern.domain.operation.extension;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ExtensionContents;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER EXTENSION … UPDATE}.
 *
 * @param version the version; none for the one that the server brings by itself
 */
public record UpdateExtension(Identifier extension, Option<String> version) implements Operation {

    @Override
    public String kind() {
        return "update extension";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(Extensions.name(extension));
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new ObjectExists(Extensions.KIND, Extensions.name(extension)));
    }

    @Override
    public Guard goal() {
        return new ExtensionUpdated(extension, version);
    }

    @Override
    public Footprint footprint() {
        ObjectName name = Extensions.name(extension);
        return Footprint.NONE.reading(name, Aspect.EXISTENCE).writing(name, Aspect.SHAPE, Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        Option<DatabaseObject> found = before.object(Extensions.name(extension));
        Option<String> to = version.orElse(() -> Extensions.said(before, extension, Extensions.VERSION));
        return found.flatMap(was ->
                        to.map(is -> ExtensionContents.toCome(was.with(Extensions.VERSION, Definition.server(is)))))
                .map(before::with)
                .getOrElse(before);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.irreversible("an extension goes back to an earlier version only if it brings a script for that");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }
}
