package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Temporary;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * An operation on something temporary. It means what it would mean on something that stays, but the session takes
 * everything of it along when it ends, so there is nothing to take back and nothing that anybody would miss.
 *
 * @param plain the operation as it is
 * @param end when what it makes is gone
 */
public record OfSession(Operation plain, End end) implements Operation {

    /** When a temporary object goes (PostgreSQL manual, CREATE TABLE, ON COMMIT). */
    public enum End {
        SESSION,
        /** {@code ON COMMIT DROP} */
        TRANSACTION
    }

    @Override
    public String kind() {
        return plain.kind();
    }

    @Override
    public Option<ObjectName> target() {
        return plain.target();
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
        return plain.needs();
    }

    @Override
    public Guard goal() {
        return plain.goal();
    }

    @Override
    public Footprint footprint() {
        return plain.footprint();
    }

    @Override
    public Catalog project(Catalog before) {
        Catalog after = plain.project(before);
        return end == End.SESSION || after.equals(before)
                ? after
                : target().map(made -> after.with(made, "table", Temporary.ON_COMMIT, Option.some(Temporary.DROP)))
                        .getOrElse(after);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.nothing("what is temporary goes with its session");
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
    public Transactionality transactionality() {
        return plain.transactionality();
    }

    @Override
    public Usability usability() {
        return plain.usability();
    }

    @Override
    public Naming naming() {
        return plain.naming();
    }

    @Override
    public Mention mentions(ObjectName object) {
        return plain.mentions(object);
    }

    @Override
    public Addressing addressing() {
        return plain.addressing();
    }
}
