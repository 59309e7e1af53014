package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.ObjectName;
import io.vavr.collection.Set;

/** The schemas among names of all sorts. */
final class SchemaNames {

    private SchemaNames() {}

    static Set<ObjectName> among(Set<ObjectName> names) {
        return names.filter(name -> name.equals(new ObjectName.Schema(name.identifier())));
    }
}
