package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.TableExists;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What a foreign key needs of the table that it refers to: the table, its columns, and a unique key on them. */
public final class ForeignKeyNeeds {

    private ForeignKeyNeeds() {}

    public static Seq<Guard> of(Constraint.ForeignKey key) {
        return Vector.<Guard>of(new TableExists(key.referenced()))
                .appendAll(key.referencedColumns().map(column -> new ColumnExists(key.referenced(), column)))
                .append(new UniqueKeyExists(key.referenced(), key.referencedColumns()));
    }
}
