package dev.postern.postgres.migration;

import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;

/**
 * A foreign key in the definition of a table.
 *
 * @param name its name, written there or chosen by PostgreSQL
 */
record ForeignKeyElement(Constraint_commonContext written, Identifier name, Seq<Identifier> columns) {

    /** Whether it stands in the definition of its column. */
    boolean isOfColumn() {
        return written.constr_body().FOREIGN() == null;
    }

    /** Whether an element of the definition is this constraint and nothing else. */
    boolean isAlone(ParserRuleContext element) {
        ParseTree parent = written.getParent();
        return !isOfColumn() && (written == element || parent == element);
    }
}
