package dev.postern.domain.operation.textsearch;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.ObjectInPlace;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;

/**
 * {@code CREATE TEXT SEARCH CONFIGURATION (COPY = …)}: what the other is like at that moment.
 *
 * @param uses that the other is there
 */
public record CopyConfiguration(QualifiedName name, ObjectName source, Uses uses) implements ObjectCreation {

    @Override
    public DatabaseObject object() {
        return DatabaseObject.of(new ObjectName.InSchema(ObjectClass.TEXT_SEARCH_CONFIGURATION, name), Mappings.KIND);
    }

    @Override
    public Guard goal() {
        return new LikeItsSource(this);
    }

    @Override
    public Footprint footprint() {
        return ObjectCreation.super.footprint().reading(source, Aspect.SHAPE, Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.object(source).isEmpty() ? before : before.with(copied(before));
    }

    private DatabaseObject copied(Catalog catalog) {
        return catalog.object(source)
                .map(other -> Mappings.of(other)
                        .foldLeft(
                                object().dependingOn(other.dependsOn()),
                                (copy, mapping) -> copy.with(mapping._1(), mapping._2()))
                        .with(Mappings.PARSER, other.property(Mappings.PARSER).get()))
                .getOrElse(this::object);
    }

    private record LikeItsSource(CopyConfiguration copy) implements Guard {
        @Override
        public Finding ask(Catalog catalog) {
            return new ObjectInPlace(copy.copied(catalog), LinkedHashMap.empty(), Differing.CONTRADICTS).ask(catalog);
        }

        @Override
        public Scope scope() {
            return Scope.of(copy.object().name()).and(Scope.of(copy.source()));
        }

        @Override
        public String describe() {
            return copy.object().describe() + " is as " + copy.source().sql() + " is";
        }
    }
}
