package dev.postern.domain.operation.type;

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
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code ALTER DOMAIN … RENAME CONSTRAINT}. */
public record RenameDomainConstraint(QualifiedName domain, Identifier from, Identifier to) implements Operation {

    @Override
    public String kind() {
        return "rename constraint of domain";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(Domains.name(domain));
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new DomainHasConstraint(domain, from, Option.none()));
    }

    @Override
    public Guard goal() {
        return new DomainHasConstraint(domain, to, Option.some(from));
    }

    @Override
    public Footprint footprint() {
        ObjectName name = Domains.name(domain);
        return Footprint.NONE.reading(name, Aspect.EXISTENCE).writing(name, Aspect.SHAPE, Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        Option<DatabaseObject> found = before.object(Domains.name(domain));
        Option<DatabaseObject> changed = found.flatMap(object -> object.property(Domains.check(from))
                .map(check -> object.without(Domains.check(from)).with(Domains.check(to), check)));
        return changed.map(before::with)
                .map(after -> after.movingComment(Domains.constraint(domain, from), Domains.constraint(domain, to)))
                .getOrElse(before);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("ALTER DOMAIN " + domain + " RENAME CONSTRAINT " + to + " TO " + from);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }
}
