package dev.postern.domain.operation.publication;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.ObjectInPlace;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Map;

/**
 * A table or a schema that a publication publishes.
 *
 * @param uses what it needs, and the columns that are named, on which it stands
 * @param questions how to ask for the rows in the server's words
 */
public record PublishedMember(DatabaseObject described, Uses uses, Map<Property, Rendering> questions) {

    ObjectName name() {
        return described.name();
    }

    /** The member as it will be; a table that is dropped takes it along. */
    DatabaseObject object() {
        return described.dependingOn(uses.objects().reject(each -> each.contains(described.name())));
    }

    ObjectInPlace inPlace() {
        return new ObjectInPlace(described, questions, Differing.CONTRADICTS);
    }
}
