package dev.postern.domain.testing;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.column.AddColumn;
import dev.postern.domain.operation.column.RenameColumn;
import dev.postern.domain.operation.constraint.AddConstraint;
import dev.postern.domain.operation.constraint.RenameConstraint;
import dev.postern.domain.operation.index.CreateIndex;
import dev.postern.domain.operation.index.DropIndex;
import dev.postern.domain.operation.index.RenameIndex;
import dev.postern.domain.operation.table.CreateTable;
import dev.postern.domain.operation.table.DropTable;
import dev.postern.domain.operation.table.RenameTable;
import dev.postern.domain.run.StatementFailure;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What PostgreSQL has against a statement, with its error codes (manual, appendix A). */
record StatementRefusal(Operation operation, ServerState state) {

    /** Something that the statement needs is not there. */
    Option<StatementFailure> unmetNeed() {
        Seq<Finding> answers = operation.needs().map(need -> need.ask(new ServerReading(state).read(need.scope())));
        return Finding.all(answers).match(new Unmet());
    }

    /** A name that the statement gives is taken. */
    Option<StatementFailure> takenName() {
        if (operation instanceof CreateTable create) {
            return takenRelation(create.table().name());
        }
        if (operation instanceof CreateIndex create) {
            return takenRelation(create.index().name());
        }
        if (operation instanceof RenameTable rename) {
            return takenRelation(new QualifiedName(rename.from().schema(), rename.to()));
        }
        if (operation instanceof RenameIndex rename) {
            return takenRelation(new QualifiedName(rename.from().schema(), rename.to()));
        }
        if (operation instanceof AddColumn add) {
            return takenColumn(add.table(), add.column().name());
        }
        if (operation instanceof RenameColumn rename) {
            return takenColumn(rename.table(), rename.to());
        }
        if (operation instanceof RenameConstraint rename) {
            return takenConstraint(rename.table(), rename.to());
        }
        return operation instanceof AddConstraint add
                ? takenConstraint(add.table(), add.constraint().name())
                        .orElse(() -> add.constraint().index(add.table()).flatMap(index -> takenRelation(index.name())))
                : Option.none();
    }

    /** Something else stands in the way. */
    Option<StatementFailure> obstacle() {
        if (operation instanceof DropTable drop) {
            return catalog()
                    .relations()
                    .values()
                    .flatMap(Relation::asTable)
                    .reject(table -> table.name().equals(drop.name()))
                    .flatMap(table -> table.constraints().values())
                    .flatMap(Constraint::asForeignKey)
                    .find(key -> key.referenced().equals(drop.name()))
                    .map(key -> refused(
                            "2BP01",
                            "cannot drop table " + drop.name() + " because constraint " + key.name()
                                    + " depends on it"));
        }
        if (operation instanceof DropIndex drop) {
            return catalog()
                    .index(drop.name())
                    .flatMap(index -> catalog().table(index.table()))
                    .flatMap(table -> table.constraints()
                            .values()
                            .find(each -> each.index(table.name())
                                    .exists(index -> index.name().equals(drop.name()))))
                    .map(constraint -> refused(
                            "2BP01",
                            "cannot drop index " + drop.name() + " because constraint " + constraint.name()
                                    + " requires it"));
        }
        return operation instanceof AddColumn add && StatementEffect.leavesNulls(add, state)
                ? Option.some(refused(
                        "23502",
                        "column \"" + add.column().name().value() + "\" of relation \""
                                + add.table().name().value() + "\" contains null values"))
                : Option.none();
    }

    private Catalog catalog() {
        return state.catalog();
    }

    private Option<StatementFailure> takenRelation(QualifiedName name) {
        return catalog()
                .relation(name)
                .map(found -> refused("42P07", "relation \"" + name.name().value() + "\" already exists"));
    }

    private Option<StatementFailure> takenColumn(QualifiedName table, Identifier column) {
        return catalog()
                .table(table)
                .flatMap(found -> found.column(column))
                .map(found -> refused(
                        "42701",
                        "column \"" + column.value() + "\" of relation \""
                                + table.name().value() + "\" already exists"));
    }

    private Option<StatementFailure> takenConstraint(QualifiedName table, Identifier constraint) {
        return catalog()
                .table(table)
                .flatMap(found -> found.constraints().get(constraint))
                .map(found -> refused(
                        "42710",
                        "constraint \"" + constraint.value() + "\" for relation \""
                                + table.name().value() + "\" already exists"));
    }

    private static StatementFailure refused(String sqlState, String message) {
        return Fixtures.failure(sqlState, message);
    }

    private final class Unmet implements Finding.Cases<Option<StatementFailure>> {
        @Override
        public Option<StatementFailure> holds(Finding.Holds finding) {
            return Option.none();
        }

        @Override
        public Option<StatementFailure> notYet(Finding.NotYet finding) {
            return Option.some(missing(finding.missing().head()));
        }

        @Override
        public Option<StatementFailure> contradicted(Finding.Contradicted finding) {
            return Option.some(refused("42809", finding.found() + " is not " + finding.expected()));
        }

        @Override
        public Option<StatementFailure> cannotTell(Finding.CannotTell finding) {
            return Option.some(refused("XX000", finding.why().text()));
        }

        private StatementFailure missing(Missing missing) {
            ObjectName object = missing.object();
            String name = object.identifier().value();
            if (object instanceof ObjectName.Schema) {
                return refused("3F000", "schema \"" + name + "\" does not exist");
            }
            if (object instanceof ObjectName.Column) {
                return refused("42703", "column \"" + name + "\" does not exist");
            }
            if (object instanceof ObjectName.Constraint) {
                return refused("42704", "constraint \"" + name + "\" does not exist");
            }
            return operation instanceof DropIndex
                    ? refused("42704", "index \"" + name + "\" does not exist")
                    : refused("42P01", "relation \"" + name + "\" does not exist");
        }
    }
}
