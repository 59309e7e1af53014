package dev.postern.domain.operation.comment;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code COMMENT ON} an object.
 *
 * @param reference the object as it stands behind {@code COMMENT ON}: {@code COLUMN public.orders.total}
 * @param exists the need: that the object is there
 * @param text the comment; none removes it
 */
public record CommentOn(ObjectName object, String reference, Guard exists, Option<String> text) implements Operation {

    @Override
    public String kind() {
        return "comment";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object);
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(exists);
    }

    @Override
    public Guard goal() {
        return new CommentIs(object, exists, text);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE.reading(object, Aspect.EXISTENCE).writing(object, Aspect.COMMENT);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.commenting(exactly(object, before), text);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("COMMENT ON " + reference + " IS "
                + before.comment(exactly(object, before))
                        .map(SqlLiteral::quoted)
                        .getOrElse("NULL"));
    }

    /** For what is on a relation, such as a constraint or a trigger, PostgreSQL does no more than open the relation. */
    @Override
    public LockStrength lock() {
        boolean isRelationOrColumn = object.relationName()
                .exists(relation -> object.equals(new ObjectName.Relation(relation))
                        || object.equals(new ObjectName.Column(relation, object.identifier())));
        return isRelationOrColumn ? LockStrength.SHARE_UPDATE_EXCLUSIVE : LockStrength.ACCESS_SHARE;
    }

    /** The object that a name without arguments stands for. */
    static ObjectName exactly(ObjectName object, Catalog catalog) {
        return catalog.only(object).map(DatabaseObject::name).getOrElse(object);
    }
}
