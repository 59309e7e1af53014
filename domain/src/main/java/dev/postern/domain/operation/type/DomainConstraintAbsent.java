package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;

/**
 * Is a domain there without a constraint of that name? That the values are not null is a constraint with a name, too, in
 * newer versions; that name is not known.
 */
record DomainConstraintAbsent(QualifiedName domain, Identifier constraint) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(Domains.name(domain))) {
            return Finding.cannotTell("domain " + domain + " was not looked up");
        }
        return catalog.object(Domains.name(domain))
                .map(this::judge)
                .getOrElse(() -> Finding.missing(new Missing(Domains.name(domain), "domain " + domain)));
    }

    @Override
    public Scope scope() {
        return Scope.of(Domains.name(domain));
    }

    @Override
    public String describe() {
        return "domain " + domain + " has no constraint " + constraint;
    }

    private Finding judge(DatabaseObject found) {
        if (found.property(Domains.check(constraint)).isDefined()) {
            return Finding.open("constraint " + constraint + " of domain " + domain + " is still there");
        }
        return found.property(Domains.NOT_NULL).isDefined()
                ? Finding.cannotTell("NOT NULL of domain " + domain + " may be called " + constraint)
                : Finding.holds(describe());
    }
}
