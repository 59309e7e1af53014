package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition.Wording;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_whereContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Storage_parameter_optionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_storage_parameterContext;

/**
 * A part of an index's definition and whose words it is in.
 */
record IndexText(String text, Wording wording) {

    static final IndexText NONE = new IndexText("", Wording.SERVER);

    /** Names in parentheses. */
    static String columns(Seq<Identifier> columns) {
        return columns.map(Identifier::sql).mkString("(", ", ", ")");
    }

    /** Storage parameters: {@code WITH (fillfactor='70')}. */
    static IndexText with(Names names, With_storage_parameterContext written) {
        Seq<Option<String>> options = Vector.ofAll(written.storage_parameters().storage_parameter_option())
                .map(each -> option(names, each));
        return options.forAll(Option::isDefined)
                ? new IndexText(options.map(Option::get).mkString(" WITH (", ", ", ")"), Wording.SERVER)
                : new IndexText(" " + names.source().line(written), Wording.AUTHOR);
    }

    /** A predicate; whether a column is null is the one that PostgreSQL prints alike whatever the types. */
    static IndexText where(ExpressionReading expressions, Index_whereContext written) {
        VexContext predicate = ExpressionReading.bare(written.vex());
        boolean nullTest = predicate.IS() != null
                && predicate.NULL() != null
                && predicate.vex().size() == 1;
        Option<Identifier> tested =
                Option.when(nullTest, predicate).flatMap(test -> expressions.plainColumn(test.vex(0)));
        return tested.map(
                        column -> " WHERE (" + column.sql() + (predicate.NOT() != null ? " IS NOT NULL)" : " IS NULL)"))
                .map(text -> new IndexText(text, Wording.SERVER))
                .getOrElse(() ->
                        new IndexText(" WHERE (" + expressions.names().source().line(predicate) + ")", Wording.AUTHOR));
    }

    /** One parameter as PostgreSQL prints it: a value that is no plain name in quotes. */
    private static Option<String> option(Names names, Storage_parameter_optionContext option) {
        if (option.storage_parameter_name().DOT() != null || option.vex() == null) {
            return Option.none();
        }
        String value = names.source().line(option.vex());
        if (!value.matches("[0-9]+|[A-Za-z_]+")) {
            return Option.none();
        }
        String folded = value.toLowerCase(java.util.Locale.ROOT);
        boolean plain = !Character.isDigit(folded.charAt(0))
                && new Identifier(folded).sql().equals(folded);
        return Option.some(
                names.identifier(option.storage_parameter_name()).sql() + "=" + (plain ? folded : "'" + folded + "'"));
    }
}
