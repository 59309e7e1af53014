package dev.postern.domain.operation.statistics;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Bond;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** {@code CREATE STATISTICS} on columns and expressions of one table. */
public record CreateStatistics(
        QualifiedName table, DatabaseObject object, Uses uses, Map<Property, Rendering> questions, Naming naming)
        implements ObjectCreation {

    public static final String KIND = "statistics";

    /** The table that it is on. */
    public static final Property TABLE = new Property("table");

    /** The columns and expressions, as {@code CREATE STATISTICS} lists them. */
    public static final Property COLUMNS = new Property("columns");

    /** The kinds, sorted; absent for all there are. */
    public static final Property KINDS = new Property("kinds");

    /** How much is looked at; absent for what the columns say. */
    public static final Property TARGET = new Property("target");

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Set<Permission> permissions() {
        return Permissions.changing(table).addAll(Permissions.creating(object.name()));
    }

    @Override
    public Footprint footprint() {
        Footprint own = ObjectCreation.super.footprint();
        return naming == Naming.BY_SERVER ? own.writing(new ObjectName.Relation(table), Aspect.AUTOMATIC_NAMES) : own;
    }

    @Override
    public Seq<Bond> bonds() {
        return Vector.of(new Bond(object.name(), new ObjectName.Relation(table)));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.SHARE_UPDATE_EXCLUSIVE;
    }
}
