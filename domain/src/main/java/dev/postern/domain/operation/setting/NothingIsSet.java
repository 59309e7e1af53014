package dev.postern.domain.operation.setting;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;

/** Is no configuration parameter set for an object? */
record NothingIsSet(ResetSettings reset) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Finding there = reset.needs().head().ask(catalog);
        if (!there.holds()) {
            return there;
        }
        return reset.set(catalog).isEmpty()
                ? Finding.holds(describe())
                : Finding.open(reset.name().describe() + " has "
                        + reset.set(catalog).map(each -> each._1().name()).mkString(", "));
    }

    @Override
    public Scope scope() {
        return Scope.of(reset.name());
    }

    @Override
    public String describe() {
        return "nothing is set for " + reset.name().describe();
    }
}
