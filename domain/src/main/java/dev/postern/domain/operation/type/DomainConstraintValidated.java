package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/** Do all values satisfy a constraint of a domain, known for sure? */
public record DomainConstraintValidated(QualifiedName domain, Identifier constraint) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Finding there = new DomainHasConstraint(domain, constraint, Option.none()).ask(catalog);
        Option<String> check = catalog.object(Domains.name(domain))
                .flatMap((DatabaseObject found) -> found.property(Domains.check(constraint)))
                .map(Definition::text);
        return check.exists(text -> text.endsWith("NOT VALID"))
                ? Finding.open("constraint " + constraint + " of domain " + domain + " is not validated")
                : there;
    }

    @Override
    public Scope scope() {
        return Scope.of(Domains.name(domain));
    }

    @Override
    public String describe() {
        return "constraint " + constraint + " of domain " + domain + " is validated";
    }
}
