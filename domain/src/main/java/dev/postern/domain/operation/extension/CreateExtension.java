package dev.postern.domain.operation.extension;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ExtensionContents;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.operation.extension.ExtensionAvailable.Required;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code CREATE EXTENSION}. What it brings is known once it is there.
 *
 * @param asked the version and the schema, where they are named
 * @param home the schema where it lies if none is named, neither here nor by itself
 */
public record CreateExtension(Identifier extension, Map<Property, String> asked, Identifier home, Required required)
        implements Operation {

    public static final Property VERSION = Extensions.VERSION;
    public static final Property SCHEMA = Extensions.SCHEMA;

    @Override
    public String kind() {
        return "create extension";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(Extensions.name(extension));
    }

    @Override
    public Nature nature() {
        return Nature.NEW_OBJECT;
    }

    @Override
    public Set<Permission> permissions() {
        return LinkedHashSet.of(new Permission(Right.INSTALLATION, Extensions.name(extension)));
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new ExtensionAvailable(extension, required))
                .appendAll(asked.get(SCHEMA).map(schema -> new SchemaExists(new Identifier(schema))));
    }

    @Override
    public Guard goal() {
        return new ExtensionInPlace(extension, asked);
    }

    @Override
    public Footprint footprint() {
        Footprint written = Footprint.NONE.writing(Extensions.name(extension), Aspect.EXISTENCE, Aspect.SHAPE);
        return asked.get(SCHEMA)
                .map(schema -> written.reading(new ObjectName.Schema(new Identifier(schema)), Aspect.EXISTENCE))
                .getOrElse(written);
    }

    @Override
    public Catalog project(Catalog before) {
        ObjectName name = Extensions.name(extension);
        Catalog after = created(before);
        return before.object(name).isDefined()
                ? before
                : after.with(ExtensionContents.toCome(after.object(name).get()));
    }

    /** What it brings, names and all, is seen in a fresh reading. */
    @Override
    public Naming naming() {
        return Naming.BY_SERVER;
    }

    private Catalog created(Catalog before) {
        if (before.object(Extensions.name(extension)).isDefined()) {
            return before;
        }
        Catalog with = required == Required.COME_ALONG
                ? Extensions.required(before, extension).foldLeft(before, this::bringing)
                : before;
        DatabaseObject created = DatabaseObject.of(Extensions.name(extension), Extensions.KIND)
                .with(
                        SCHEMA,
                        Definition.server(asked.get(SCHEMA)
                                .orElse(() -> Extensions.said(before, extension, SCHEMA))
                                .getOrElse(home.value())));
        Option<String> version = asked.get(VERSION).orElse(() -> Extensions.said(before, extension, VERSION));
        DatabaseObject versioned = version.map(known -> created.with(VERSION, Definition.server(known)))
                .getOrElse(created);
        return Extensions.requiredNoMore(with, extension)
                .with(versioned)
                .commenting(Extensions.name(extension), Extensions.said(before, extension, Extensions.COMMENT));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("DROP EXTENSION "
                + comingWith(before, extension).prepend(extension).distinct().mkString(", "));
    }

    /** One that is required goes where this one is to go. */
    private Catalog bringing(Catalog before, Identifier each) {
        return new CreateExtension(each, asked.remove(VERSION), home, required).created(before);
    }

    private Seq<Identifier> comingWith(Catalog before, Identifier each) {
        return required == Required.COME_ALONG
                ? Extensions.required(before, each)
                        .flatMap(along -> comingWith(before, along).prepend(along))
                : Vector.empty();
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }
}
