package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Does nothing belong to a role any more?
 *
 * @param operation the one whose needs have to hold before that is a question
 * @param sort what is asked about: what it owns, or what it was granted too
 */
record NothingBelongs(Operation operation, Identifier role, String sort) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Option<Finding> unmet = operation.needs().map(need -> need.ask(catalog)).find(finding -> !finding.holds());
        if (unmet.isDefined()) {
            return unmet.get();
        }
        Belongings belongings = new Belongings(catalog, role);
        if (!belongings.areKnown()) {
            return Finding.cannotTell("what belongs to role " + role + " was not looked up");
        }
        Seq<String> left = belongings.all().filter(each -> each.startsWith(sort));
        return left.isEmpty() ? Finding.holds(describe()) : Finding.open("role " + role + " " + left.mkString(", "));
    }

    @Override
    public Scope scope() {
        return operation.needs().map(Guard::scope).fold(Scope.EMPTY, Scope::and).and(Scope.of(Belongings.name(role)));
    }

    @Override
    public String describe() {
        return sort.isEmpty()
                ? "role " + role + " owns nothing and is granted nothing"
                : "role " + role + " owns nothing";
    }
}
