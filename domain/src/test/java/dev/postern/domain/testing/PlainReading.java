package dev.postern.domain.testing;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.RowEvent;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.ConstraintExists;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Feeds;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.IndexExists;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.comment.CommentOn;
import dev.postern.domain.operation.data.ChangeRows;
import dev.postern.domain.operation.index.CreateIndex;
import dev.postern.domain.operation.index.DropIndex;
import dev.postern.domain.operation.index.RenameIndex;
import dev.postern.domain.operation.opaque.OpaqueSql;
import dev.postern.domain.operation.table.CreateTable;
import dev.postern.domain.operation.table.DropTable;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.testing.PlainMeaning.Clause;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads one statement for {@link PlainAnalyzer}. */
final class PlainReading {

    private final SqlStatement statement;
    private final SearchPath path;
    private final NameChoice names;
    private final Phrase phrase;
    private Set<Clause> clauses = LinkedHashSet.empty();

    PlainReading(SqlStatement statement, SearchPath path, NameChoice names) {
        this.statement = statement;
        this.path = path;
        this.names = names;
        this.phrase = new Phrase(statement.text());
    }

    Seq<PlainMeaning> meanings() {
        try {
            return understood();
        } catch (Phrase.NotPlain notUnderstood) {
            return one(opaque());
        }
    }

    private Seq<PlainMeaning> understood() {
        if (phrase.accept("create table")) {
            return createTable();
        }
        if (phrase.accept("drop table")) {
            return dropTables();
        }
        if (phrase.accept("alter table")) {
            return new PlainAlterTable(statement, path, names, phrase).meanings();
        }
        if (phrase.accept("create view")) {
            return end(new PlainView(phrase, path).created(Differing.CONTRADICTS));
        }
        if (phrase.accept("create or replace view")) {
            return end(new PlainView(phrase, path).created(Differing.IS_REPLACED));
        }
        if (phrase.accept("drop view")) {
            clause("if exists", Clause.IF_EXISTS);
            return end(new PlainView(phrase, path).dropped());
        }
        if (phrase.accept("create unique index")) {
            return end(createIndex(Index.Uniqueness.UNIQUE));
        }
        if (phrase.accept("create index")) {
            return end(createIndex(Index.Uniqueness.NOT_UNIQUE));
        }
        if (phrase.accept("drop index")) {
            return end(dropIndex());
        }
        if (phrase.accept("alter index")) {
            return end(renameIndex());
        }
        return phrase.accept("comment on") ? end(comment()) : one(rows());
    }

    private Seq<PlainMeaning> end(Operation operation) {
        phrase.expectEnd();
        return one(operation);
    }

    private Seq<PlainMeaning> one(Operation operation) {
        return Vector.of(new PlainMeaning(new Analyzed(statement, operation), clauses));
    }

    private Seq<PlainMeaning> createTable() {
        clause("if not exists", Clause.IF_NOT_EXISTS);
        QualifiedName name = phrase.relation(path);
        Table table = new PlainTable(name, path, phrase, names).read();
        phrase.expectEnd();
        boolean automatic = !table.constraints().isEmpty();
        Operation operation = new CreateTable(
                table, Vector.empty(), automatic ? Operation.Naming.BY_SERVER : Operation.Naming.BY_AUTHOR);
        Analyzed analyzed = new Analyzed(statement, operation, new PlainSplit(statement, path).of(table));
        return Vector.of(new PlainMeaning(analyzed, clauses));
    }

    private Seq<PlainMeaning> dropTables() {
        clause("if exists", Clause.IF_EXISTS);
        Seq<QualifiedName> dropped = Vector.of(phrase.relation(path));
        while (phrase.acceptSign(',')) {
            dropped = dropped.append(phrase.relation(path));
        }
        phrase.expectEnd();
        return dropped.size() == 1
                ? one(new DropTable(dropped.head()))
                : dropped.map(name ->
                        new PlainMeaning(new Analyzed(saying("drop table " + name), new DropTable(name)), clauses));
    }

    private Operation createIndex(Index.Uniqueness uniqueness) {
        Transactionality transactionality = concurrently();
        clause("if not exists", Clause.IF_NOT_EXISTS);
        Option<Identifier> said = phrase.accept("on") ? Option.none() : Option.some(phrase.name());
        if (said.isDefined()) {
            phrase.expect("on");
        }
        QualifiedName table = phrase.relation(path);
        phrase.accept("using btree");
        Seq<Identifier> columns = phrase.names();
        QualifiedName name =
                said.map(word -> new QualifiedName(table.schema(), word)).getOrElse(() -> automatic(table, columns));
        Index index = new Index(
                name,
                table,
                uniqueness,
                Definition.server("USING btree (" + columns.mkString(", ") + ")"),
                LinkedHashSet.ofAll(columns),
                Validity.VALID);
        return new CreateIndex(
                index, said.isDefined() ? Operation.Naming.BY_AUTHOR : Operation.Naming.BY_SERVER, transactionality);
    }

    private QualifiedName automatic(QualifiedName table, Seq<Identifier> columns) {
        String base =
                table.name().value() + "_" + columns.map(Identifier::value).mkString("_") + "_idx";
        return names.firstFree(number -> new ObjectName.Relation(
                        new QualifiedName(table.schema(), new Identifier(base + NameChoice.suffix(number)))))
                .name();
    }

    private Operation dropIndex() {
        Transactionality transactionality = concurrently();
        clause("if exists", Clause.IF_EXISTS);
        return new DropIndex(phrase.relation(path), transactionality, DropBehavior.RESTRICT);
    }

    private Operation renameIndex() {
        clause("if exists", Clause.IF_EXISTS);
        QualifiedName name = phrase.relation(path);
        phrase.expect("rename to");
        return new RenameIndex(name, phrase.name());
    }

    private Operation comment() {
        if (phrase.accept("table")) {
            QualifiedName table = phrase.relation(path);
            return comment(new ObjectName.Relation(table), "TABLE " + table, new TableExists(table));
        }
        if (phrase.accept("index")) {
            QualifiedName index = phrase.relation(path);
            return comment(new ObjectName.Relation(index), "INDEX " + index, new IndexExists(index));
        }
        if (phrase.accept("constraint")) {
            Identifier constraint = phrase.name();
            phrase.expect("on");
            QualifiedName table = phrase.relation(path);
            return comment(
                    new ObjectName.Constraint(table, constraint),
                    "CONSTRAINT " + constraint + " ON " + table,
                    new ConstraintExists(table, constraint));
        }
        phrase.expect("column");
        QualifiedName described = phrase.relation(path);
        QualifiedName table = phrase.isSign('.') ? described : path.qualify(described.schema());
        Identifier column = phrase.acceptSign('.') ? phrase.name() : described.name();
        return comment(
                new ObjectName.Column(table, column),
                "COLUMN " + table + "." + column,
                new ColumnExists(table, column));
    }

    private Operation comment(ObjectName object, String reference, Guard exists) {
        phrase.expect("is");
        Option<String> text = phrase.accept("null") ? Option.none() : Option.some(phrase.string());
        return new CommentOn(object, reference, exists, text);
    }

    private Operation rows() {
        if (phrase.accept("insert into")) {
            QualifiedName table = phrase.relation(path);
            Seq<Identifier> columns = phrase.isSign('(') ? phrase.names() : Vector.empty();
            return changeRows("insert", table, columns, source());
        }
        if (phrase.accept("update")) {
            QualifiedName table = phrase.relation(path);
            phrase.expect("set");
            Identifier column = phrase.name();
            phrase.upTo("where");
            return changeRows("update", table, condition().prepend(column), Vector.empty());
        }
        phrase.expect("delete from");
        return changeRows("delete", phrase.relation(path), condition(), Vector.empty());
    }

    private Seq<QualifiedName> source() {
        if (phrase.accept("select")) {
            phrase.upTo("from");
            phrase.expect("from");
            Seq<QualifiedName> read = Vector.of(phrase.relation(path));
            phrase.expectEnd();
            return read;
        }
        phrase.expect("values");
        phrase.parenthesised();
        while (phrase.acceptSign(',')) {
            phrase.parenthesised();
        }
        phrase.expectEnd();
        return Vector.empty();
    }

    private Seq<Identifier> condition() {
        if (phrase.isAtEnd()) {
            return Vector.empty();
        }
        phrase.expect("where");
        Seq<Identifier> columns = Phrase.columnsIn(phrase.upTo());
        phrase.expectEnd();
        return columns;
    }

    private static Operation changeRows(
            String kind, QualifiedName table, Seq<Identifier> columns, Seq<QualifiedName> reads) {
        Uses changed = columns.map(column -> Uses.column(table, column)).fold(Uses.changing(table), Uses::and);
        boolean brings = kind.equals("insert");
        Feeds feeds = reads.map(Feeds::of).fold(brings ? Feeds.UNFAILING : Feeds.of(table), Feeds::joined);
        return new ChangeRows(
                kind,
                table,
                LinkedHashSet.of(RowEvent.valueOf(kind.toUpperCase(Locale.ROOT))),
                reads.map(read -> Uses.rows(read).and(Uses.allColumns(read)))
                        .fold(changed.and(Uses.allColumns(table)), Uses::and),
                feeds,
                Option.none());
    }

    private Operation opaque() {
        String text = statement.text().toLowerCase(Locale.ROOT);
        Seq<String> words = Vector.of(text.split("\\W+")).reject(String::isEmpty);
        Transactionality transactionality =
                words.head().equals("vacuum") ? Transactionality.OUTSIDE_TRANSACTION : Transactionality.TRANSACTIONAL;
        return new OpaqueSql(words.head(), LinkedHashSet.ofAll(words), transactionality);
    }

    private Transactionality concurrently() {
        return phrase.accept("concurrently") ? Transactionality.OUTSIDE_TRANSACTION : Transactionality.TRANSACTIONAL;
    }

    private void clause(String words, Clause clause) {
        if (phrase.accept(words)) {
            clauses = clauses.add(clause);
        }
    }

    private SqlStatement saying(String text) {
        return new SqlStatement(text, statement.place(), statement.comments());
    }
}
