package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.ActionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Changed_actionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constr_bodyContext;

/** The definition of a foreign key as {@code pg_get_constraintdef} prints it. */
record ForeignKeyText(Names names, Seq<Identifier> columns) {

    QualifiedName referenced(Constr_bodyContext key) {
        return names.relation(key.schema_qualified_name());
    }

    /** The columns referred to; none where they are left to the primary key of the other table. */
    Seq<Identifier> referencedColumns(Constr_bodyContext key) {
        if (key.ref_period == null) {
            return Vector.empty();
        }
        if (key.ref_period.name_with_period() != null) {
            throw new NotUnderstood("PERIOD");
        }
        return names.unqualified(key.ref_period.schema_qualified_name());
    }

    /** Which primary key a table has is not said where no columns are, so that such a text is only the author's. */
    Definition definition(Constr_bodyContext key, String deferrability) {
        if (key.PARTIAL() != null) {
            throw new NotUnderstood("MATCH PARTIAL");
        }
        Seq<Identifier> others = referencedColumns(key);
        String text = "FOREIGN KEY " + IndexText.columns(columns)
                + " REFERENCES " + referenced(key).sql() + (others.isEmpty() ? "" : IndexText.columns(others))
                + (key.FULL() != null ? " MATCH FULL" : "")
                + action(key, " ON UPDATE ", change -> change.UPDATE() != null)
                + action(key, " ON DELETE ", change -> change.DELETE() != null)
                + deferrability;
        return others.isEmpty() ? Definition.author(text) : Definition.server(text);
    }

    private String action(
            Constr_bodyContext key, String event, java.util.function.Predicate<Changed_actionContext> is) {
        return Vector.ofAll(key.changed_action())
                .find(is)
                .map(change -> action(change.action()))
                .filter(words -> !words.isEmpty())
                .map(words -> event + words)
                .getOrElse("");
    }

    private String action(ActionContext action) {
        if (action.SET() == null) {
            return Option.of(action.cascade_restrict())
                    .map(words -> words.CASCADE() != null ? "CASCADE" : "RESTRICT")
                    .getOrElse("");
        }
        String set = action.NULL() != null ? "SET NULL" : "SET DEFAULT";
        return set
                + Option.of(action.col)
                        .map(only -> " "
                                + IndexText.columns(names.unqualified(
                                        only.names_references().schema_qualified_name())))
                        .getOrElse("");
    }
}
