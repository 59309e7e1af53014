package dev.postern.domain.testing;

import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads columns and constraints as they stand in CREATE TABLE and ALTER TABLE. */
final class PlainTable {

    private static final String[] BEHIND_A_TYPE = {
        "not null", "null", "default", "primary key", "unique", "check", "references", "constraint"
    };

    private final QualifiedName name;
    private final SearchPath path;
    private final Phrase phrase;
    private final NameChoice names;
    private Seq<Column> columns = Vector.empty();
    private Seq<Constraint> constraints = Vector.empty();

    PlainTable(QualifiedName name, SearchPath path, Phrase phrase, NameChoice names) {
        this.name = name;
        this.names = names;
        this.path = path;
        this.phrase = phrase;
    }

    /** The columns and constraints in parentheses. */
    Table read() {
        Phrase parts = new Phrase(phrase.parenthesised());
        PlainTable inside = new PlainTable(name, path, parts, names);
        do {
            inside.part();
        } while (parts.acceptSign(','));
        parts.expectEnd();
        return Table.of(name, inside.withoutNulls(), inside.constraints);
    }

    /** A column without constraints of its own. */
    Column column() {
        Identifier column = phrase.name();
        Column read = new Column(
                column, PlainTypes.of(phrase.upTo(BEHIND_A_TYPE)), Nullability.NULLABLE, new ColumnValue.None());
        return properties(read);
    }

    /** A constraint that stands for itself; none if something else comes. */
    Option<Constraint> constraint(Option<Identifier> said) {
        if (phrase.accept("check")) {
            return Option.some(check(said, phrase.parenthesised()));
        }
        if (phrase.accept("unique")) {
            return Option.some(unique(said, phrase.names()));
        }
        if (phrase.accept("primary key")) {
            return Option.some(primaryKey(said, phrase.names()));
        }
        if (phrase.accept("foreign key")) {
            Seq<Identifier> own = phrase.names();
            phrase.expect("references");
            return Option.some(foreignKey(said, own));
        }
        return Option.none();
    }

    /** Whether existing rows are to be left unchecked. */
    Validity validity() {
        return phrase.accept("not valid") ? Validity.NOT_VALID : Validity.VALID;
    }

    private void part() {
        boolean named = phrase.accept("constraint");
        Option<Constraint> own = constraint(named ? Option.some(phrase.name()) : Option.none());
        if (own.isDefined()) {
            constraints = constraints.append(own.get());
        } else if (named) {
            throw new Phrase.NotPlain("a constraint that is not known here");
        } else {
            Column column = column();
            columns = columns.append(constrained(column));
        }
    }

    private Column constrained(Column column) {
        Seq<Identifier> own = Vector.of(column.name());
        boolean named = phrase.accept("constraint");
        Option<Identifier> said = named ? Option.some(phrase.name()) : Option.none();
        if (phrase.accept("primary key")) {
            constraints = constraints.append(primaryKey(said, own));
        } else if (phrase.accept("unique")) {
            constraints = constraints.append(unique(said, own));
        } else if (phrase.accept("check")) {
            constraints = constraints.append(check(said, phrase.parenthesised()));
        } else if (phrase.accept("references")) {
            constraints = constraints.append(foreignKey(said, own));
        } else if (named) {
            throw new Phrase.NotPlain("a constraint that is not known here");
        } else {
            return column;
        }
        return constrained(properties(column));
    }

    private Column properties(Column column) {
        if (phrase.accept("not null")) {
            return properties(column.with(Nullability.NOT_NULL));
        }
        if (phrase.accept("null")) {
            return properties(column);
        }
        return phrase.accept("default") ? properties(column.with(defaultValue())) : column;
    }

    /** A default, up to what else can follow it. */
    ColumnValue defaultValue() {
        return new ColumnValue.Default(Definition.author(phrase.upTo(BEHIND_A_TYPE)));
    }

    private Seq<Column> withoutNulls() {
        Seq<Identifier> keys = constraints
                .filter(Constraint.PrimaryKey.class::isInstance)
                .flatMap(key -> ((Constraint.PrimaryKey) key).columns());
        return columns.map(column -> keys.contains(column.name()) ? column.with(Nullability.NOT_NULL) : column);
    }

    private Constraint check(Option<Identifier> said, String expression) {
        Seq<Identifier> read = Phrase.columnsIn(expression);
        String middle = read.size() == 1 ? "_" + read.head().value() : "";
        return new Constraint.Check(
                said.getOrElse(() -> plain(middle + "_check")),
                Definition.author("CHECK (" + expression + ")"),
                Validity.VALID);
    }

    private Constraint unique(Option<Identifier> said, Seq<Identifier> own) {
        return new Constraint.Unique(
                said.getOrElse(() -> automatic("_" + own.map(Identifier::value).mkString("_") + "_key")),
                own,
                Definition.server("UNIQUE (" + own.mkString(", ") + ")"));
    }

    private Constraint primaryKey(Option<Identifier> said, Seq<Identifier> own) {
        return new Constraint.PrimaryKey(
                said.getOrElse(() -> automatic("_pkey")),
                own,
                Definition.server("PRIMARY KEY (" + own.mkString(", ") + ")"));
    }

    private Constraint foreignKey(Option<Identifier> said, Seq<Identifier> own) {
        QualifiedName referenced = phrase.relation(path);
        Seq<Identifier> others = phrase.isSign('(') ? phrase.names() : Vector.empty();
        String text = "FOREIGN KEY (" + own.mkString(", ") + ") REFERENCES " + referenced;
        return new Constraint.ForeignKey(
                said.getOrElse(() -> plain("_" + own.map(Identifier::value).mkString("_") + "_fkey")),
                own,
                referenced,
                others,
                others.isEmpty()
                        ? Definition.author(text)
                        : Definition.server(text + "(" + others.mkString(", ") + ")"),
                Validity.VALID);
    }

    /** The name that the server will choose: that of an index if there is to be one. */
    private Identifier automatic(String ending) {
        return names.firstFree(number -> new ObjectName.Relation(new QualifiedName(
                        name.schema(), new Identifier(name.name().value() + ending + NameChoice.suffix(number)))))
                .identifier();
    }

    private Identifier plain(String ending) {
        return new Identifier(name.name().value() + ending);
    }
}
