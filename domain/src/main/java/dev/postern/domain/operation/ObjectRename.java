package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Another name, or another schema, for an object that is not a relation. */
public interface ObjectRename extends Operation {

    ObjectName from();

    ObjectName to();

    /** What is renamed, in PostgreSQL's words: {@code trigger}. */
    String objectKind();

    /** The statement that gives the object its old name again. */
    String back();

    @Override
    default String kind() {
        return "rename " + objectKind();
    }

    @Override
    default Option<ObjectName> target() {
        return Option.some(from());
    }

    @Override
    default Nature nature() {
        return Nature.PART;
    }

    /** Its new name is one in a schema, too. */
    @Override
    default Set<Permission> permissions() {
        return Permissions.changing(from())
                .addAll(to().container()
                        .flatMap(ObjectName::schemaItself)
                        .toVector()
                        .flatMap(Permissions::naming));
    }

    @Override
    default Seq<Guard> needs() {
        return Vector.of(new ObjectExists(objectKind(), from()));
    }

    @Override
    default Guard goal() {
        return new ObjectRenamed(objectKind(), from(), to());
    }

    @Override
    default Footprint footprint() {
        return Footprint.NONE
                .writing(from(), Aspect.EXISTENCE, Aspect.SHAPE, Aspect.BEHAVIOUR)
                .writing(to(), Aspect.EXISTENCE, Aspect.SHAPE, Aspect.BEHAVIOUR);
    }

    @Override
    default Catalog project(Catalog before) {
        return before.only(from())
                .map(found -> before.renaming(found.name(), to().withArgumentsOf(found.name())))
                .getOrElse(before);
    }

    @Override
    default Option<Renaming> renaming() {
        return Option.some(new Renaming(from(), to()));
    }

    @Override
    default Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of(back());
    }

    @Override
    default LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }
}
