package dev.postern.domain.operation.foreign;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.WithDetails;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * {@code CREATE FOREIGN TABLE}: a table whose rows are on a server.
 *
 * @param table the creation of a table like it, with its server and options among the details
 */
public record CreateForeignTable(WithDetails table) implements Operation {

    public static final String KIND = "foreign table";

    /** The server that has the rows. */
    public static final Property SERVER = new Property("server");

    @Override
    public String kind() {
        return "create " + KIND;
    }

    @Override
    public Option<ObjectName> target() {
        return table.target();
    }

    @Override
    public Nature nature() {
        return table.nature();
    }

    @Override
    public Set<Permission> permissions() {
        return table.permissions()
                .addAll(Permissions.fetchingThrough(table.uses().objects()));
    }

    @Override
    public Seq<Guard> needs() {
        return table.needs();
    }

    @Override
    public Guard goal() {
        return new AsTable(target().get(), table.goal());
    }

    @Override
    public Footprint footprint() {
        return table.footprint();
    }

    @Override
    public Catalog project(Catalog before) {
        return table.project(before);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("DROP FOREIGN TABLE " + target().get().sql());
    }

    @Override
    public LockStrength lock() {
        return table.lock();
    }

    @Override
    public Locks locks() {
        return table.locks();
    }

    @Override
    public Seq<Bond> bonds() {
        return table.bonds();
    }

    @Override
    public Naming naming() {
        return table.naming();
    }
}
