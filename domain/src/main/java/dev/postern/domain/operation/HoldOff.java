package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How something is kept from having a part in a statement about rows that stands before it and runs only now. What is done
 * before and after that statement is done in its transaction: nobody else sees any of it.
 *
 * @param object what is kept from it
 * @param former what it was; none where it was not there
 * @param before the statements that see to it; none where it takes a reading of the server to know them
 * @param after the statements that put everything back
 * @param described what of the object does not count meanwhile, in words
 */
public record HoldOff(
        ObjectName object, Option<DatabaseObject> former, Seq<String> before, Seq<String> after, String described) {

    /** Whether it is known how to do it. */
    public boolean isKnown() {
        return !before.isEmpty();
    }

    /** Something that is known to have to be done, and not yet how. */
    public static HoldOff unknown(ObjectName object, Option<DatabaseObject> former, String described) {
        return new HoldOff(object, former, Vector.empty(), Vector.empty(), described);
    }

    /** What the statement finds that it is held off from. */
    public Catalog meanwhile(Catalog now) {
        return former.map(now::with).getOrElse(() -> now.without(object));
    }
}
