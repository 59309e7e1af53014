package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import io.vavr.control.Option;

/** Has somebody the privileges on an object that are granted, or no more those that are revoked? */
record AccessIs(ChangePrivileges change) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Option<Finding> unmet = change.needs().map(need -> need.ask(catalog)).find(finding -> !finding.holds());
        return unmet.getOrElse(() -> judge(change.parts(catalog).areDone()));
    }

    private Finding judge(Option<Boolean> done) {
        return done.map(isDone -> isDone ? Finding.holds(describe()) : Finding.open("not so: " + describe()))
                .getOrElse(() -> Finding.cannotTell("which privileges there are was not looked up"));
    }

    @Override
    public Scope scope() {
        Scope all = change.needs().map(Guard::scope).fold(Scope.EMPTY, Scope::and);
        Scope classes = change.on().of().scope().and(PrivilegedClass.COLUMN.scope());
        return all.and(Scope.of(change.on().name()))
                .and(classes)
                .and(RoleNeeds.scope(change.change().grantee()));
    }

    @Override
    public String describe() {
        String privileges = change.asked()
                .map(each -> each.name()
                        + (each.columns().isEmpty() ? "" : each.columns().mkString(" (", ", ", ")")))
                .mkString(", ");
        String who = change.change().grantee().sql();
        return switch (change.change().direction()) {
            case GRANT ->
                who + " has " + privileges + " on " + change.on().name().describe();
            case GRANT_WITH_OPTION ->
                who + " can grant " + privileges + " on " + change.on().name().describe();
            case REVOKE ->
                who + " has no " + privileges + " on " + change.on().name().describe();
            case REVOKE_OPTION ->
                who + " cannot grant " + privileges + " on "
                        + change.on().name().describe();
        };
    }
}
