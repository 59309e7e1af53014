package dev.postern.domain.testing;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Says what an author wrote as PostgreSQL would print it, as far as this house of cards goes. */
record ServerWording(Catalog catalog) {

    /** The catalog with every definition of an author's in the server's words. */
    static Catalog of(Catalog catalog) {
        ServerWording wording = new ServerWording(catalog);
        Catalog worded = catalog;
        for (Relation relation : catalog.relations().values()) {
            worded = worded.with(relation.asTable().<Relation>map(wording::word).getOrElse(relation));
        }
        return worded;
    }

    /** The answer to a rendering; none where the table is missing, or a column that the definition reads. */
    Option<Definition> answer(Rendering question) {
        return catalog.table(question.table()).flatMap(table -> answer(table, question));
    }

    private Option<Definition> answer(Table table, Rendering question) {
        String text = question.authored().text();
        return switch (question.part()) {
            case INDEX, UNIQUE_INDEX -> Option.some(Definition.server(text));
            case COLUMN_DEFAULT -> columnDefault(table, text);
            case GENERATION,
                    VIEW,
                    TRIGGER,
                    RULE,
                    POLICY_ROLES,
                    POLICY_USING,
                    POLICY_CHECK,
                    PUBLISHED_ROWS,
                    STATISTICS_COLUMNS,
                    PARAMETER_DEFAULTS,
                    SQL_BODY,
                    DOMAIN_CHECK,
                    DOMAIN_DEFAULT -> Option.none();
            case CONSTRAINT -> constraint(table, text);
        };
    }

    private static Option<Definition> columnDefault(Table table, String text) {
        int behindName = text.indexOf(" DEFAULT ");
        Identifier column = Identifier.folded(text.substring(0, behindName));
        String expression = text.substring(behindName + " DEFAULT ".length());
        return table.column(column).map(found -> expression(found, expression));
    }

    private Option<Definition> constraint(Table table, String text) {
        if (text.startsWith("CHECK")) {
            Seq<Identifier> read = Phrase.columnsIn(text.substring("CHECK".length()));
            return read.forAll(column -> table.column(column).isDefined())
                    ? Option.some(Definition.server(check(text)))
                    : Option.none();
        }
        return Option.some(Definition.server(text.startsWith("FOREIGN KEY") ? foreignKey(text) : text));
    }

    private Table word(Table table) {
        Table worded = table;
        for (Constraint constraint : table.constraints().values()) {
            worded = worded.adding(word(constraint));
        }
        for (Column column : table.columns()) {
            worded = worded.changing(column.name(), ServerWording::word);
        }
        return worded;
    }

    private Constraint word(Constraint constraint) {
        String text = constraint.definition().text();
        if (constraint instanceof Constraint.Check check) {
            return new Constraint.Check(check.name(), Definition.server(check(text)), check.validity());
        }
        if (constraint instanceof Constraint.ForeignKey key
                && key.referencedColumns().isEmpty()) {
            return new Constraint.ForeignKey(
                    key.name(),
                    key.columns(),
                    key.referenced(),
                    keyOf(key.referenced()),
                    Definition.server(foreignKey(text)),
                    key.validity());
        }
        return constraint;
    }

    private static Column word(Column column) {
        return column.value() instanceof ColumnValue.Default written
                ? column.with(new ColumnValue.Default(
                        expression(column, written.expression().text())))
                : column;
    }

    /** {@code pg_get_expr} casts a string to the type of its column, without its length. */
    private static Definition expression(Column column, String expression) {
        boolean string = expression.startsWith("'") && expression.endsWith("'");
        String type = column.type().name().replaceFirst("\\(.*", "");
        return Definition.server(string ? expression + "::" + type : expression);
    }

    /** {@code pg_get_constraintdef} puts the expression of a check into parentheses of its own. */
    private static String check(String text) {
        String expression = Phrase.bare(text.substring("CHECK".length()));
        return "CHECK ((" + expression.replaceAll("\\s+", " ") + "))";
    }

    private String foreignKey(String text) {
        if (text.endsWith(")")) {
            return text;
        }
        String referenced = text.substring(text.indexOf(" REFERENCES ") + " REFERENCES ".length());
        return text + "(" + keyOf(Fixtures.name(referenced)).mkString(", ") + ")";
    }

    private Seq<Identifier> keyOf(QualifiedName table) {
        return catalog.table(table)
                .toVector()
                .flatMap(found -> found.constraints().values())
                .filter(Constraint.PrimaryKey.class::isInstance)
                .flatMap(PlainConstraint::columns);
    }
}
