package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import io.vavr.control.Option;

/** Is one role a member of another, or no more? */
record MembershipIs(ChangeMembership change) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Option<Finding> unmet = change.needs().map(need -> need.ask(catalog)).find(finding -> !finding.holds());
        return unmet.getOrElse(
                () -> change.isDone(catalog) ? Finding.holds(describe()) : Finding.open("not so: " + describe()));
    }

    @Override
    public Scope scope() {
        return change.needs().map(Guard::scope).fold(Scope.EMPTY, Scope::and);
    }

    @Override
    public String describe() {
        String options =
                change.options().map(option -> option._1() + " " + option._2()).mkString(", ");
        String with = options.isEmpty() ? "" : " with " + options;
        return switch (change.direction()) {
            case JOIN -> "role " + change.member() + " is a member of " + change.group() + with;
            case LEAVE -> "role " + change.member() + " is no member of " + change.group() + with;
        };
    }
}
