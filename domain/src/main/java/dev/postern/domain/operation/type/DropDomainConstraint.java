package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.PropertyChange;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code ALTER DOMAIN … DROP CONSTRAINT}. One that is absent is dropped already. */
public record DropDomainConstraint(QualifiedName domain, Identifier constraint) implements PropertyChange {

    @Override
    public ObjectName name() {
        return Domains.name(domain);
    }

    @Override
    public String objectKind() {
        return Domains.KIND;
    }

    @Override
    public Property property() {
        return Domains.check(constraint);
    }

    @Override
    public Option<Definition> value() {
        return Option.none();
    }

    @Override
    public String kind() {
        return "drop constraint of domain";
    }

    @Override
    public Nature nature() {
        return Nature.REMOVAL_OF_PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new ObjectExists(Domains.KIND, name()));
    }

    @Override
    public Guard goal() {
        return new DomainConstraintAbsent(domain, constraint);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.object(name()).isEmpty()
                ? before
                : PropertyChange.super
                        .project(before)
                        .commenting(Domains.constraint(domain, constraint), Option.none());
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        return had.map(check -> "ALTER DOMAIN " + domain + " ADD CONSTRAINT " + constraint + " " + check.text());
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }
}
