package dev.postern.domain.operation.constraint;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableGuard;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Vector;

/** Is the constraint there as it is to be: by its name, or by its definition where the server names it? */
public record ConstraintInPlace(QualifiedName table, Constraint wanted, Operation.Naming naming) implements TableGuard {

    @Override
    public Finding judge(Catalog catalog, Table found) {
        if (naming == Operation.Naming.BY_SERVER) {
            return ConstraintLikeness.knownAmongAll(catalog, found, wanted);
        }
        return found.constraints()
                .get(wanted.name())
                .map(each -> ConstraintLikeness.judge(catalog, table, wanted, each))
                .getOrElse(() -> ifNameIsFree(catalog));
    }

    @Override
    public Scope scope() {
        return Scope.of(Vector.of(table).appendAll(wanted.index(table).map(Index::name)))
                .rendering(Vector.of(ConstraintLikeness.rendering(table, wanted)));
    }

    @Override
    public String describe() {
        return "constraint " + wanted.describe() + " on " + table + " exists";
    }

    private Finding ifNameIsFree(Catalog catalog) {
        return wanted.index(table)
                .flatMap(index -> catalog.relation(index.name()))
                .map(taken ->
                        Finding.contradicted("constraint " + wanted.describe() + " on " + table, taken.describe()))
                .getOrElse(() -> Finding.open("constraint " + wanted.name() + " on " + table + " does not exist"));
    }
}
