package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.catalog.RowEvent;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The meaning of one SQL statement. Each kind of statement is a small record that answers for itself; nobody outside
 * asks which kind it is. A new kind is one new record: the compiler asks it for everything below.
 */
public interface Operation {

    /** What it is, in PostgreSQL's words, in lower case: {@code create index}. */
    String kind();

    /** The routines that it calls, whose bodies say what its text does not; none unless the kind says so. */
    default Calls calls() {
        return Calls.NONE;
    }

    /**
     * The same, with what is known of it on a catalog beside what its text says.
     *
     * @param catalog the one that it is decided on
     */
    default Operation on(Catalog catalog) {
        return this;
    }

    /** What it is about; none where that is not known. */
    Option<ObjectName> target();

    Nature nature();

    /** What must be there for the statement to run. */
    Seq<Guard> needs();

    /** What holds once it is done; {@link Unobservable} where no catalog shows it. */
    Guard goal();

    Footprint footprint();

    /** The catalog after it, given the one before it; the same catalog where its needs are not met. */
    Catalog project(Catalog before);

    /**
     * How to take it back.
     *
     * @param before the catalog as it was just before
     * @param after the catalog as it is now, read or projected: it knows the names that PostgreSQL chose
     */
    Inverse inverse(Catalog before, Catalog after);

    /**
     * How to take it back, given how the server would make again what it dropped.
     *
     * @param before the catalog as it was just before
     * @param after the catalog as it is now
     * @param dropped what {@link #drops} as it was just before; none where the server had nothing to say
     */
    default Inverse inverse(Catalog before, Catalog after, PreImage dropped) {
        return drops().isEmpty() || dropped.isEmpty() ? inverse(before, after) : Restoration.of(this, dropped);
    }

    /** The objects that it drops; what goes along with them is not listed. */
    default Set<ObjectName> drops() {
        return LinkedHashSet.empty();
    }

    /**
     * The strongest lock that it takes on a relation that is there before it (PostgreSQL manual, 13.3.1); of what it
     * makes itself nobody else knows yet. {@code ACCESS SHARE}, which disturbs nobody but who drops or rewrites, where
     * it takes that or none.
     */
    LockStrength lock();

    /** On which relations it takes which locks: on the one that it is about, unless the kind says otherwise. */
    default Locks locks() {
        return target().map(target -> Locks.on(target, lock())).getOrElse(Locks.NONE);
    }

    /** The objects whose data is lost when it runs; nothing unless the kind says so. */
    default Seq<ObjectName> destroys() {
        return Vector.empty();
    }

    /**
     * What its role must be allowed to do for it to run, as far as that is known; what is not there before a run, the run
     * makes itself, and owns.
     */
    default Set<Permission> permissions() {
        return target().map(target -> Permissions.usual(nature(), target)).getOrElse(Permissions.NONE);
    }

    /**
     * Whether somebody may do more once it has run.
     *
     * @param before the catalog as it is before
     */
    default Access access(Catalog before) {
        return Access.UNCHANGED;
    }

    default Transactionality transactionality() {
        return Transactionality.TRANSACTIONAL;
    }

    /** What the things that it makes go along with, where their names do not tell. */
    default Seq<Bond> bonds() {
        return Vector.empty();
    }

    /** Who ends the transaction that it runs in. */
    default Ending ending() {
        return nature() == Nature.OPAQUE ? Ending.PERHAPS_BY_ITSELF : Ending.BY_OTHERS;
    }

    /**
     * What is in its way that it, or another try to do the same, may have left behind; nothing unless the kind says so.
     *
     * @param before the catalog as it is before
     */
    default Option<Residue> residue(Catalog before) {
        return Option.none();
    }

    /** The other name that it gives to something, if that is what it does. */
    default Option<Renaming> renaming() {
        return Option.none();
    }

    /** What it does to the rows that it changes, if it changes any. */
    default Set<RowEvent> rowEvents() {
        return RowEvent.ANY;
    }

    /** Without rows of which tables it has nothing to do. */
    default Feeds feeds() {
        return Feeds.UNFAILING;
    }

    /** How much of a table it goes through. */
    default Effort effort() {
        return Effort.CONSTANT;
    }

    /** Whether what it makes keeps words of its statement. */
    default Wording wording() {
        return Wording.FREE;
    }

    /** What it needs if it comes to it, by way of the bodies of what it calls. */
    default Seq<Guard> perhapsNeeds() {
        return Vector.empty();
    }

    /** The columns that take no nulls from then on, which since PostgreSQL 18 is a constraint with a name. */
    default Seq<ObjectName.Column> withoutNulls() {
        return Vector.empty();
    }

    /** What was there before and becomes a part of what it makes, and goes with that; nothing unless the kind says so. */
    default Option<ObjectName> takesOver() {
        return Option.none();
    }

    /**
     * How what it makes is kept from having a part in a statement about rows that stands before it and runs later; none
     * where that cannot be done.
     *
     * @param catalog the catalog as it is before
     */
    default Option<HoldOff> holdOff(Catalog catalog) {
        return Option.none();
    }

    /** The rows that it brings, if it does that and nothing else. */
    default Option<Arrivals> arrivals() {
        return Option.none();
    }

    /**
     * What it changes and what some rows are the same for, whether they are there before it or come after it; none where
     * that is nothing.
     *
     * @param catalog the catalog as it is before
     */
    default Option<ObjectName> sparing(Arrivals rows, Catalog catalog) {
        return Option.none();
    }

    /** What becomes of that which stands on what it takes away, if it takes something away. */
    default DropBehavior behavior() {
        return DropBehavior.RESTRICT;
    }

    /** From when on other statements may use what it makes. */
    default Usability usability() {
        return Usability.AT_ONCE;
    }

    /** Who names what is created: where it is the server, only a fresh reading tells. */
    default Naming naming() {
        return Naming.BY_AUTHOR;
    }

    /** Whether the text, its literals included, names the object; only an opaque operation has to look. */
    default Mention mentions(ObjectName object) {
        return Mention.NONE;
    }

    /** How the statement says which object it is about. */
    default Addressing addressing() {
        return Addressing.WITH_ITS_OWNER;
    }

    /** Whether the name of an object tells what it belongs to. */
    enum Addressing {
        WITH_ITS_OWNER,
        /** An index is renamed and dropped by its own name, which does not tell its table. */
        BY_ITS_OWN_NAME,
        /** A constraint is dropped from its table; a foreign key may have gone before, with the table that it refers to. */
        WITH_ONE_OF_TWO_OWNERS,
        /** A view or a function may have gone before, with any of the tables that it stood on, of which its name says nothing. */
        WITHOUT_ITS_BEARERS
    }

    /** Who commits what an operation does. */
    enum Ending {
        BY_OTHERS,
        /** A procedure, or a block of code, may commit in its middle (PostgreSQL manual, 43.8). */
        PERHAPS_BY_ITSELF
    }

    /** What the time that an operation takes depends on. */
    enum Effort {
        /** It takes as long on a large table as on an empty one, or lets others write meanwhile. */
        CONSTANT,
        /** It goes through all rows of a table, and nobody can write to that meanwhile. */
        EVERY_ROW
    }

    /** What remains of the words of a statement. */
    enum Wording {
        /** It is the same whether something that it names has its present name or had another when it was done. */
        FREE,
        /** Names stay as they were written: the columns of a view are called after what they were taken from. */
        KEPT
    }

    /** When what an operation makes can be used. */
    enum Usability {
        AT_ONCE,
        /** Only in later transactions. */
        ONCE_COMMITTED
    }

    /** What an operation does to what people may do. */
    enum Access {
        UNCHANGED,
        /** Somebody may do, or see, what was forbidden. */
        WIDENED
    }

    /** Whether something is named in a text. */
    enum Mention {
        NAMED,
        NONE
    }

    /** Who chooses the names of what an operation creates. */
    enum Naming {
        BY_AUTHOR,
        BY_SERVER
    }
}
