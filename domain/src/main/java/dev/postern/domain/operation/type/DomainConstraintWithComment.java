package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/** Has a domain a constraint of that name, whatever the comment on it, which is read with it? */
public record DomainConstraintWithComment(QualifiedName domain, Identifier constraint) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        return exists().ask(catalog);
    }

    @Override
    public Scope scope() {
        return exists().scope().and(Scope.of(Domains.constraint(domain, constraint)));
    }

    @Override
    public String describe() {
        return exists().describe();
    }

    private Guard exists() {
        return new DomainHasConstraint(domain, constraint, Option.none());
    }
}
