package dev.postern.domain.operation.comment;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import io.vavr.control.Option;

/** Does the object carry that comment, or none? */
public record CommentIs(ObjectName object, Guard exists, Option<String> text) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        return exists.ask(catalog).match(new IfThere(catalog));
    }

    @Override
    public Scope scope() {
        return exists.scope();
    }

    @Override
    public String describe() {
        return object.describe()
                + text.map(words -> " has the comment '" + words + "'").getOrElse(" has no comment");
    }

    private final class IfThere implements Finding.Cases<Finding> {
        private final Catalog catalog;

        private IfThere(Catalog catalog) {
            this.catalog = catalog;
        }

        @Override
        public Finding holds(Finding.Holds finding) {
            return catalog.comment(CommentOn.exactly(object, catalog)).equals(text)
                    ? Finding.holds(describe())
                    : Finding.open(object.describe() + " has another comment");
        }

        @Override
        public Finding notYet(Finding.NotYet finding) {
            return finding;
        }

        @Override
        public Finding contradicted(Finding.Contradicted finding) {
            return finding;
        }

        @Override
        public Finding cannotTell(Finding.CannotTell finding) {
            return finding;
        }
    }
}
