package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/**
 * Has one of several relations a column of that name? A name that nothing qualifies stands for a column of any relation
 * that the query reads there.
 *
 * @param relations at least one
 */
public record SomeColumnExists(Seq<QualifiedName> relations, Identifier column) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Seq<Finding> answers = relations.map(relation -> new ColumnExists(relation, column).ask(catalog));
        return answers.find(Finding::holds).getOrElse(() -> Finding.all(answers));
    }

    @Override
    public Scope scope() {
        return Scope.of(relations);
    }

    @Override
    public String describe() {
        return relations.size() == 1
                ? new ObjectName.Column(relations.head(), column).describe() + " exists"
                : "one of " + relations.mkString(", ") + " has a column " + column;
    }
}
