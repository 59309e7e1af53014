package dev.postern.postgres.catalog;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/** All that goes when something is dropped. */
final class GoneObjects {

    private final Seq<GoneObject> all;
    private final Map<GonePart, GonePart> wholes;

    GoneObjects(Seq<GoneObject> all) {
        this.all = all;
        this.wholes = all.toMap(GoneObject::part, GoneObject::whole);
    }

    /** What a part comes and goes with; a column of a table that goes is part of that. */
    GonePart whole(GonePart part) {
        return wholes.get(part).orElse(() -> wholes.get(part.relation())).getOrElse(part);
    }

    boolean contains(GonePart part) {
        return wholes.containsKey(part) || wholes.containsKey(part.relation());
    }

    /** Where something of it is kept; that may be but a column of a relation that stays. */
    Seq<Long> oids() {
        return all.map(each -> each.part().oid()).distinct();
    }

    /** What goes as a whole, whether it stands alone or not. */
    Seq<Long> wholeOids() {
        return all.map(GoneObject::part).filter(part -> part.number() == 0).map(GonePart::oid);
    }

    /** The columns of tables that stay. */
    Seq<GonePart> columns() {
        return all.filter(GoneObject::isColumn).map(GoneObject::part);
    }

    /** What these are, in PostgreSQL's words. */
    Seq<String> descriptions(Set<GonePart> parts) {
        return all.filter(each -> parts.contains(each.part())).map(GoneObject::description);
    }

    /** What stands alone, in the order in which it was made, as far as the server numbers it so. */
    Seq<GoneObject> standingAlone() {
        return all.filter(GoneObject::isWhole);
    }
}
