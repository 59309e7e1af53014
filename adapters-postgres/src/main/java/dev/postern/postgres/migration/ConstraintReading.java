package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constr_bodyContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.IdentifierContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_parametersContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Names_without_overlapsContext;

/** Reads the constraints of one table, in the words of {@code pg_get_constraintdef} wherever they are certain. */
final class ConstraintReading {

    private final Names names;
    private final QualifiedName table;
    private final NameChoice choice;

    ConstraintReading(Names names, QualifiedName table, NameChoice choice) {
        this.names = names;
        this.table = table;
        this.choice = choice;
    }

    /** Reads a constraint; {@code of} is the column in whose definition it stands, if it does. */
    ConstraintDefinition read(Constraint_commonContext written, Option<Identifier> of) {
        Constr_bodyContext body = written.constr_body();
        return switch (ConstraintForm.of(body)) {
            case CHECK -> check(written, body);
            case PRIMARY_KEY -> primaryKey(written, columns(body.names_without_overlaps(), of));
            case UNIQUE -> unique(written, columns(body.names_without_overlaps(), of));
            case EXCLUSION -> exclusion(written, body);
            case FOREIGN_KEY -> foreignKey(written, columnsOfForeignKey(body, of));
            case OF_COLUMN -> throw new NotUnderstood("NOT NULL or the like as a constraint of a table");
        };
    }

    private ConstraintDefinition check(Constraint_commonContext written, Constr_bodyContext body) {
        if (isDeferrable(written)) {
            throw new NotUnderstood("a deferrable check");
        }
        Seq<Identifier> columns = expressions().columns(body.expression).toVector();
        Seq<Identifier> variables = expressions().variables(body.expression).toVector();
        Identifier name = name(written.identifier(), () -> choice.check(variables));
        Option<String> inherit = Option.of(body.inherit_option()).map(names.source()::line);
        String text = "CHECK (" + names.source().line(body.expression) + ")"
                + inherit.map(words -> " NO INHERIT").getOrElse("")
                + enforcement(written);
        Constraint check = new Constraint.Check(name, Definition.author(text), validity(written));
        return defined(written, check, columns, columns);
    }

    private ConstraintDefinition primaryKey(Constraint_commonContext written, Seq<Identifier> columns) {
        Identifier name = name(written.identifier(), choice::primaryKey);
        Definition definition = keptByIndex("PRIMARY KEY ", written, columns);
        return defined(
                written, new Constraint.PrimaryKey(name, columns, definition), columns, readByIndex(written, columns));
    }

    private ConstraintDefinition unique(Constraint_commonContext written, Seq<Identifier> columns) {
        Identifier name = name(written.identifier(), () -> choice.unique(readByIndex(written, columns)));
        boolean nullsEqual =
                Option.of(written.constr_body().nulls_distinction()).exists(nulls -> nulls.NOT() != null);
        String words = nullsEqual ? "UNIQUE NULLS NOT DISTINCT " : "UNIQUE ";
        Definition definition = keptByIndex(words, written, columns);
        return defined(
                written, new Constraint.Unique(name, columns, definition), columns, readByIndex(written, columns));
    }

    /** Storage parameters are the index's; PostgreSQL does not print them with the constraint. */
    private Definition keptByIndex(String words, Constraint_commonContext written, Seq<Identifier> columns) {
        Index_parametersContext parameters = written.constr_body().index_parameters();
        Seq<Identifier> included = included(parameters);
        String text = words
                + IndexText.columns(columns)
                + (included.isEmpty() ? "" : " INCLUDE " + IndexText.columns(included));
        return Option.of(parameters.with_storage_parameter())
                .map(with ->
                        Definition.author(text + IndexText.with(names, with).text() + deferrability(written)))
                .getOrElse(() -> Definition.server(text + deferrability(written)));
    }

    private Seq<Identifier> readByIndex(Constraint_commonContext written, Seq<Identifier> columns) {
        return columns.appendAll(included(written.constr_body().index_parameters()));
    }

    private ConstraintDefinition exclusion(Constraint_commonContext written, Constr_bodyContext body) {
        IndexKeyReading reading = new IndexKeyReading(expressions());
        Seq<IndexKey> keys = Vector.ofAll(body.index_column()).map(reading::read);
        Seq<Identifier> included = included(body.index_parameters());
        Seq<String> called = keys.map(IndexKey::called).appendAll(included.map(Identifier::value));
        Identifier name = name(written.identifier(), () -> choice.exclusion(called));
        Seq<String> operators = Vector.ofAll(body.all_op()).map(names.source()::line);
        String method = Option.of(body.index_method)
                .map(names::identifier)
                .map(Identifier::sql)
                .getOrElse("btree");
        String text = "EXCLUDE USING " + method + " ("
                + keys.zipWith(operators, (key, operator) -> key.text() + " WITH " + operator)
                        .mkString(", ") + ")"
                + (included.isEmpty() ? "" : " INCLUDE " + IndexText.columns(included))
                + Option.of(body.exp)
                        .map(where -> " WHERE (" + names.source().line(where) + ")")
                        .getOrElse("")
                + deferrability(written);
        Seq<Identifier> read = keys.flatMap(IndexKey::reads)
                .appendAll(included)
                .appendAll(Option.of(body.exp)
                        .toVector()
                        .flatMap(where -> expressions().columns(where)));
        return defined(written, new Constraint.Exclusion(name, Definition.author(text)), read, read);
    }

    private ConstraintDefinition foreignKey(Constraint_commonContext written, Seq<Identifier> columns) {
        Identifier name = name(written.identifier(), () -> choice.foreignKey(columns));
        ForeignKeyText text = new ForeignKeyText(names, columns);
        Constraint key = new Constraint.ForeignKey(
                name,
                columns,
                text.referenced(written.constr_body()),
                text.referencedColumns(written.constr_body()),
                text.definition(written.constr_body(), deferrability(written) + enforcement(written)),
                validity(written));
        return defined(written, key, columns, columns);
    }

    private Seq<Identifier> columnsOfForeignKey(Constr_bodyContext body, Option<Identifier> of) {
        if (body.FOREIGN() == null) {
            return Vector.of(of.getOrElseThrow(() -> new NotUnderstood("a foreign key of no column")));
        }
        if (of.isDefined() || body.col_period.name_with_period() != null) {
            throw new NotUnderstood("FOREIGN KEY in a column, or with a PERIOD");
        }
        return names.unqualified(body.col_period.schema_qualified_name());
    }

    private Seq<Identifier> columns(Names_without_overlapsContext written, Option<Identifier> of) {
        if (of.isDefined() == (written != null)) {
            throw new NotUnderstood("the columns of a constraint");
        }
        if (of.isDefined()) {
            return of.toVector();
        }
        if (written.name_without_overlaps() != null) {
            throw new NotUnderstood("WITHOUT OVERLAPS");
        }
        return names.unqualified(written.schema_qualified_name());
    }

    private Seq<Identifier> included(Index_parametersContext parameters) {
        if (parameters.USING() != null && parameters.table_space() == null) {
            throw new NotUnderstood("USING INDEX");
        }
        return Option.of(parameters.including_index())
                .map(including -> names.identifiers(including.identifier()))
                .getOrElse(Vector.empty());
    }

    private ExpressionReading expressions() {
        return new ExpressionReading(names, table.name());
    }

    private Identifier name(IdentifierContext written, Supplier<Identifier> chosen) {
        return names.option(written).map(choice::take).getOrElse(chosen);
    }

    private ConstraintDefinition defined(
            Constraint_commonContext written, Constraint constraint, Seq<Identifier> keys, Seq<Identifier> columns) {
        Naming naming = written.identifier() == null ? Naming.BY_SERVER : Naming.BY_AUTHOR;
        ConstraintForm form = ConstraintForm.of(written.constr_body());
        return new ConstraintDefinition(
                form, constraint, keys, columns.distinct(), naming, uses(written.constr_body()));
    }

    private Uses uses(Constr_bodyContext body) {
        ExpressionUses uses = new ExpressionUses(names);
        String method = Option.of(body.index_method)
                .map(each -> names.identifier(each).value())
                .getOrElse("btree");
        return uses.in(body)
                .and(uses.operatorClasses(body.index_column(), method))
                .and(new IndexKeyReading(expressions()).byDefault(body.index_column(), table, method));
    }

    private static Validity validity(Constraint_commonContext written) {
        return written.VALID() != null || !enforcement(written).isEmpty() ? Validity.NOT_VALID : Validity.VALID;
    }

    private static String enforcement(Constraint_commonContext written) {
        boolean isNot = Option.of(written.table_enforced()).exists(words -> words.NOT() != null);
        return isNot ? " NOT ENFORCED" : "";
    }

    private static String deferrability(Constraint_commonContext written) {
        boolean deferred = Option.of(written.table_initialy_immed()).exists(mode -> mode.DEFERRED() != null);
        return (isDeferrable(written) ? " DEFERRABLE" : "") + (deferred ? " INITIALLY DEFERRED" : "");
    }

    private static boolean isDeferrable(Constraint_commonContext written) {
        boolean deferred = Option.of(written.table_initialy_immed()).exists(mode -> mode.DEFERRED() != null);
        return deferred || Option.of(written.table_deferrable()).exists(mode -> mode.NOT() == null);
    }
}
