package dev.postern.domain.operation.publication;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;

/** Does a publication publish what it is to? Where it publishes something else, that is there to be replaced. */
record PublishedOnceSet(PublishedExactly exactly) implements Guard, Finding.Cases<Finding> {

    @Override
    public Finding ask(Catalog catalog) {
        return exactly.ask(catalog).match(this);
    }

    @Override
    public Scope scope() {
        return exactly.scope();
    }

    @Override
    public String describe() {
        return exactly.describe();
    }

    @Override
    public Finding holds(Finding.Holds finding) {
        return finding;
    }

    @Override
    public Finding notYet(Finding.NotYet finding) {
        return finding;
    }

    @Override
    public Finding contradicted(Finding.Contradicted finding) {
        return Finding.open(finding.found());
    }

    @Override
    public Finding cannotTell(Finding.CannotTell finding) {
        return Finding.open(finding.why().text());
    }
}
