package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/**
 * Has a domain a constraint of that name?
 *
 * @param former the name that it had before, which must be free
 */
public record DomainHasConstraint(QualifiedName domain, Identifier constraint, Option<Identifier> former)
        implements Guard {

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
        return "domain " + domain + " has the constraint " + constraint;
    }

    private Finding judge(DatabaseObject found) {
        if (found.property(Domains.check(constraint)).isEmpty()) {
            return Finding.missing(new Missing(found.name(), "constraint " + constraint + " of domain " + domain));
        }
        return former.exists(name -> found.property(Domains.check(name)).isDefined())
                ? Finding.contradicted("no constraint " + constraint + " of domain " + domain, "both constraints")
                : Finding.holds(describe());
    }
}
