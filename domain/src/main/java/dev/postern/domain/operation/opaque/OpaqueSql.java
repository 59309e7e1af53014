package dev.postern.domain.operation.opaque;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Feeds;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.Unobservable;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * A statement whose meaning is not fully known. It runs where it stands; what comes behind it is decided provisionally
 * and asked again.
 *
 * @param kind the command words it begins with, in lower case
 * @param footprint what it surely touches; it may touch more
 * @param words every identifier and every word of a literal in its text, folded to lower case
 * @param literals those of them that stand in literals, of which it may put SQL together
 * @param feeds without rows of which tables it does nothing
 */
public record OpaqueSql(
        String kind,
        Set<String> words,
        Set<String> literals,
        Transactionality transactionality,
        Footprint footprint,
        Feeds feeds)
        implements Operation {

    public OpaqueSql(String kind, Set<String> words, Transactionality transactionality) {
        this(kind, words, words, transactionality, Footprint.NONE, Feeds.UNFAILING);
    }

    @Override
    public Option<ObjectName> target() {
        return Option.none();
    }

    @Override
    public Nature nature() {
        return Nature.OPAQUE;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.empty();
    }

    @Override
    public Guard goal() {
        return new Unobservable();
    }

    @Override
    public Catalog project(Catalog before) {
        return before;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.irreversible("what \"" + kind + "\" did is not known; only a down script can undo it");
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    /** SQL that is written out comes to a column by the name of its relation. */
    @Override
    public Mention mentions(ObjectName object) {
        Set<String> among = object.asColumn().isDefined() ? literals : words;
        return among.contains(object.identifier().value().toLowerCase(Locale.ROOT)) ? Mention.NAMED : Mention.NONE;
    }
}
