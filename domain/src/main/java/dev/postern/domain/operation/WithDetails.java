package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The creation of a table or a column with more than its bare definition: how it is partitioned, kept, collated.
 *
 * @param plain the creation without all that
 * @param details what more is said of the table and its columns, by their names
 * @param uses what the details name
 */
public record WithDetails(Operation plain, Seq<DatabaseObject> details, Uses uses) implements Operation {

    @Override
    public String kind() {
        return plain.kind();
    }

    @Override
    public Option<ObjectName> target() {
        return plain.target();
    }

    @Override
    public Calls calls() {
        return plain.calls();
    }

    @Override
    public Operation on(Catalog catalog) {
        return new WithDetails(plain.on(catalog), details, uses);
    }

    @Override
    public Nature nature() {
        return plain.nature();
    }

    @Override
    public Set<Permission> permissions() {
        return plain.permissions();
    }

    @Override
    public Seq<Guard> needs() {
        return plain.needs().appendAll(uses.needs()).distinct();
    }

    @Override
    public Guard goal() {
        return new AllHold(Vector.of(plain.goal(), new DetailsInPlace(details)));
    }

    @Override
    public Footprint footprint() {
        return plain.footprint().and(uses.footprint());
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after = plain.project(before);
        return after.equals(before) ? before : details.foldLeft(after, WithDetails::with);
    }

    private static Catalog with(Catalog catalog, DatabaseObject detail) {
        return detail.properties()
                .foldLeft(
                        catalog,
                        (each, property) ->
                                each.with(detail.name(), detail.kind(), property._1(), Option.some(property._2())));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return plain.inverse(before, after);
    }

    @Override
    public LockStrength lock() {
        return plain.lock();
    }

    @Override
    public Locks locks() {
        return plain.locks();
    }

    @Override
    public Seq<Bond> bonds() {
        return plain.bonds();
    }

    @Override
    public Effort effort() {
        return plain.effort();
    }

    @Override
    public Naming naming() {
        return plain.naming();
    }
}
