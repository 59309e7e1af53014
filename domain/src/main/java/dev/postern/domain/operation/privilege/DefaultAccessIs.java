package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import io.vavr.control.Option;

/** Will somebody have privileges on what a role creates, or not any more? */
record DefaultAccessIs(ChangeDefaultPrivileges change) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Option<Finding> unmet = change.needs().map(need -> need.ask(catalog)).find(finding -> !finding.holds());
        if (unmet.isDefined()) {
            return unmet.get();
        }
        if (!catalog.covers(change.on().name())) {
            return Finding.cannotTell(change.on().name().describe() + " were not looked up");
        }
        return change.isDone(catalog)
                .map(done -> done ? Finding.holds(describe()) : Finding.open("not so: " + describe()))
                .getOrElse(() -> Finding.cannotTell("which privileges there are was not looked up"));
    }

    @Override
    public Scope scope() {
        return change.needs()
                .map(Guard::scope)
                .fold(Scope.EMPTY, Scope::and)
                .and(Scope.of(change.on().name()))
                .and(change.on().of().scope())
                .and(RoleNeeds.scope(change.change().grantee()));
    }

    @Override
    public String describe() {
        String privileges = change.asked().map(AskedPrivilege::name).mkString(", ");
        return change.change().grantee()
                + switch (change.change().direction()) {
                    case GRANT -> " will have ";
                    case GRANT_WITH_OPTION -> " will be able to grant ";
                    case REVOKE -> " will have no ";
                    case REVOKE_OPTION -> " will not be able to grant ";
                }
                + privileges + " on " + change.on().describe();
    }
}
