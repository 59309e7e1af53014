package dev.postern.domain.operation.setting;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.Unobservable;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A statement that changes nothing but the session or the transaction that it runs in: {@code SET}, {@code RESET},
 * {@code SHOW}, {@code LOCK}, {@code NOTIFY}, {@code DISCARD}. It does no harm to repeat it.
 *
 * @param kind the command, in lower case
 * @param uses the tables that it locks, or the role that it becomes
 * @param lock the lock that it takes on these tables
 */
public record ChangeSession(String kind, Uses uses, LockStrength lock, Transactionality transactionality)
        implements Operation {

    /** One that locks nothing. */
    public ChangeSession(String kind, Uses uses, Transactionality transactionality) {
        this(kind, uses, LockStrength.ACCESS_SHARE, transactionality);
    }

    @Override
    public Option<ObjectName> target() {
        return Option.none();
    }

    @Override
    public Nature nature() {
        return Nature.SESSION;
    }

    @Override
    public Seq<Guard> needs() {
        return uses.needs();
    }

    @Override
    public Guard goal() {
        return new Unobservable();
    }

    @Override
    public Footprint footprint() {
        return uses.footprint();
    }

    @Override
    public Catalog project(Catalog before) {
        return before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.nothing(kind + " leaves nothing behind in the database");
    }

    @Override
    public Locks locks() {
        return uses.objects().map(each -> Locks.on(each, lock)).fold(Locks.NONE, Locks::and);
    }
}
