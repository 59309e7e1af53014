package dev.postern.domain.testing;

import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.column.AddColumn;
import dev.postern.domain.operation.column.ChangeColumnType;
import dev.postern.domain.operation.column.ChangeColumnType.Conversion;
import dev.postern.domain.operation.column.ChangeDefault;
import dev.postern.domain.operation.column.ChangeNullability;
import dev.postern.domain.operation.column.DropColumn;
import dev.postern.domain.operation.column.RenameColumn;
import dev.postern.domain.operation.constraint.AddConstraint;
import dev.postern.domain.operation.constraint.DropConstraint;
import dev.postern.domain.operation.constraint.RenameConstraint;
import dev.postern.domain.operation.constraint.ValidateConstraint;
import dev.postern.domain.operation.table.RenameTable;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.testing.PlainMeaning.Clause;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads what follows ALTER TABLE: one action, or several with commas between them. */
final class PlainAlterTable {

    private final SqlStatement statement;
    private final SearchPath path;
    private final NameChoice names;
    private final Phrase phrase;
    private final QualifiedName table;
    private final String head;
    private Set<Clause> clauses = LinkedHashSet.empty();

    PlainAlterTable(SqlStatement statement, SearchPath path, NameChoice names, Phrase phrase) {
        this.statement = statement;
        this.path = path;
        this.names = names;
        this.phrase = phrase;
        clause("if exists", Clause.IF_EXISTS);
        phrase.accept("only");
        this.table = phrase.relation(path);
        this.head = phrase.from(0);
    }

    Seq<PlainMeaning> meanings() {
        Seq<PlainMeaning> meanings = Vector.of(next());
        while (phrase.acceptSign(',')) {
            meanings = meanings.append(next());
        }
        phrase.expectEnd();
        return meanings.size() == 1
                ? Vector.of(new PlainMeaning(
                        new Analyzed(statement, meanings.head().operation()),
                        meanings.head().clauses()))
                : meanings;
    }

    private PlainMeaning next() {
        Set<Clause> ofAll = clauses;
        int begin = phrase.mark();
        Operation operation = action();
        SqlStatement alone = new SqlStatement(head + " " + phrase.from(begin), statement.place(), statement.comments());
        PlainMeaning meaning = new PlainMeaning(new Analyzed(alone, operation), clauses);
        clauses = ofAll;
        return meaning;
    }

    private Operation action() {
        if (phrase.accept("add")) {
            return add();
        }
        if (phrase.accept("drop")) {
            return drop();
        }
        if (phrase.accept("rename")) {
            return rename();
        }
        if (phrase.accept("validate constraint")) {
            return new ValidateConstraint(table, phrase.name());
        }
        phrase.expect("alter");
        phrase.accept("column");
        return alter(phrase.name());
    }

    private Operation add() {
        boolean named = phrase.accept("constraint");
        Option<Identifier> said = named ? Option.some(phrase.name()) : Option.none();
        PlainTable reading = new PlainTable(table, path, phrase, names);
        Option<Constraint> constraint = reading.constraint(said);
        if (constraint.isDefined()) {
            return addConstraint(constraint.get(), reading.validity(), said);
        }
        if (named) {
            throw new Phrase.NotPlain("a constraint that is not known here");
        }
        phrase.accept("column");
        clause("if not exists", Clause.IF_NOT_EXISTS);
        Column column = reading.column();
        return new AddColumn(table, column, Vector.empty());
    }

    private Operation addConstraint(Constraint read, Validity validity, Option<Identifier> said) {
        Constraint constraint = said.isDefined() ? read : read.named(automatic(read));
        Operation.Naming naming = said.isDefined() ? Operation.Naming.BY_AUTHOR : Operation.Naming.BY_SERVER;
        return new AddConstraint(table, PlainConstraint.valid(constraint, validity), columns(constraint), naming);
    }

    private Identifier automatic(Constraint read) {
        String base = read.name().value();
        return names.firstFree(
                        number -> new ObjectName.Constraint(table, new Identifier(base + NameChoice.suffix(number))))
                .identifier();
    }

    private static Seq<Identifier> columns(Constraint constraint) {
        return PlainConstraint.columns(constraint);
    }

    private Operation drop() {
        if (phrase.accept("constraint")) {
            clause("if exists", Clause.IF_EXISTS);
            return new DropConstraint(table, phrase.name());
        }
        phrase.accept("column");
        clause("if exists", Clause.IF_EXISTS);
        return new DropColumn(table, phrase.name());
    }

    private Operation rename() {
        if (phrase.accept("to")) {
            return new RenameTable(table, phrase.name());
        }
        boolean constraint = phrase.accept("constraint");
        if (!constraint) {
            phrase.accept("column");
        }
        Identifier from = phrase.name();
        phrase.expect("to");
        Identifier to = phrase.name();
        return constraint ? new RenameConstraint(table, from, to) : new RenameColumn(table, from, to);
    }

    private Operation alter(Identifier column) {
        if (phrase.accept("set not null")) {
            return new ChangeNullability(table, column, Nullability.NOT_NULL);
        }
        if (phrase.accept("drop not null")) {
            return new ChangeNullability(table, column, Nullability.NULLABLE);
        }
        if (phrase.accept("drop default")) {
            return new ChangeDefault(table, column, new ColumnValue.None());
        }
        if (phrase.accept("set default")) {
            return new ChangeDefault(table, column, new PlainTable(table, path, phrase, names).defaultValue());
        }
        phrase.accept("set data");
        phrase.expect("type");
        DataType type = PlainTypes.of(phrase.upTo("using"));
        if (phrase.accept("using")) {
            phrase.upTo();
            return new ChangeColumnType(table, column, type, Conversion.EXPRESSION);
        }
        return new ChangeColumnType(table, column, type);
    }

    private void clause(String words, Clause clause) {
        if (phrase.accept(words)) {
            clauses = clauses.add(clause);
        }
    }
}
