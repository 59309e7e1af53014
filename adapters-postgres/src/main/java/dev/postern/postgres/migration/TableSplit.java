package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.sql.Comment;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_table_statementContext;

/**
 * A {@code CREATE TABLE} in several statements that together do the same: the table without its foreign keys, and each of
 * those as {@code ALTER TABLE … ADD CONSTRAINT} with the name that PostgreSQL would have given it.
 */
record TableSplit(Names names, Create_table_statementContext written) {

    /** The statements; none where there are no foreign keys, or where it cannot be said in several. */
    Seq<Analyzed> statements() {
        Seq<ForeignKeyElement> keys = new CreateTableReading(names).foreignKeys(written);
        boolean unchecked = keys.exists(key -> key.written().VALID() != null);
        Seq<ParserRuleContext> elements = TableElements.written(written.define_table());
        Seq<ParserRuleContext> kept = elements.reject(element -> keys.exists(key -> key.isAlone(element)));
        if (keys.isEmpty() || unchecked || kept.isEmpty()) {
            return Vector.empty();
        }
        try {
            Seq<ParseTree> removed = keys.map(ForeignKeyElement::written);
            return keys.map(this::added).prepend(without(elements, kept, removed));
        } catch (NotUnderstood notSoSimple) {
            return Vector.empty();
        }
    }

    private Analyzed without(Seq<ParserRuleContext> elements, Seq<ParserRuleContext> kept, Seq<ParseTree> removed) {
        Source source = names.source();
        String text = source.before(elements.head())
                + kept.map(element -> source.without(element, removed)).mkString(", ")
                + "\n"
                + source.behind(elements.last(), written);
        return read(source.statement(text, written, source.statement().comments()));
    }

    private Analyzed added(ForeignKeyElement key) {
        Source source = names.source();
        Constraint_commonContext constraint = key.written();
        String columns = key.isOfColumn()
                ? "FOREIGN KEY (" + key.columns().map(Identifier::sql).mkString(", ") + ") "
                : "";
        String text = "ALTER TABLE " + source.text(written.name) + " ADD CONSTRAINT " + key.name() + " " + columns
                + source.text(constraint.constr_body()) + " " + source.behind(constraint.constr_body(), constraint);
        return read(source.statement(text.strip(), constraint, Vector.<Comment>empty()));
    }

    private Analyzed read(SqlStatement statement) {
        Names own = new Names(new Source(statement), names.lookup(), names.bodyChecks());
        return new Grammar()
                .parse(statement.text())
                .map(new StatementReading(own)::read)
                .filter(read -> read.size() == 1)
                .map(Seq::head)
                .getOrElseThrow(() -> new NotUnderstood("a part of a table: " + statement.text()));
    }
}
