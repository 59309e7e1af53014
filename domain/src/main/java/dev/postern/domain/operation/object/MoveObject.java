package dev.postern.domain.operation.object;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectRename;
import dev.postern.domain.operation.SchemaExists;
import io.vavr.collection.Seq;
import java.util.Locale;

/**
 * {@code ALTER … SET SCHEMA} of an object that is no relation.
 *
 * @param objectKind what is moved, in PostgreSQL's words: {@code type}
 * @param to the same object in the other schema
 */
public record MoveObject(String objectKind, ObjectName.InSchema from, ObjectName.InSchema to) implements ObjectRename {

    @Override
    public String kind() {
        return "set schema of " + objectKind;
    }

    @Override
    public Seq<Guard> needs() {
        return ObjectRename.super.needs().append(new SchemaExists(to.name().schema()));
    }

    @Override
    public Footprint footprint() {
        return ObjectRename.super
                .footprint()
                .reading(new ObjectName.Schema(to.name().schema()), Aspect.EXISTENCE);
    }

    @Override
    public String back() {
        return "ALTER " + objectKind.toUpperCase(Locale.ROOT) + " " + to.sql() + " SET SCHEMA "
                + from.name().schema().sql();
    }
}
