package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.ColumnValue.Generated.Storage;
import dev.postern.domain.catalog.ColumnValue.Identity.Generation;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Nullability;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.regex.Pattern;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constr_bodyContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Identity_bodyContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

/** What a column definition says about nulls and about where values come from. */
record ColumnProperties(Names names, Seq<Constr_bodyContext> written) {

    private static final Pattern NULL =
            Pattern.compile("null(::[a-z_ ]+(\\([0-9, ]+\\))?(\\[])?)?", Pattern.CASE_INSENSITIVE);

    static ColumnProperties of(Names names, Seq<Constraint_commonContext> written) {
        if (written.exists(ColumnProperties::hasAttributes)) {
            throw new NotUnderstood("NOT VALID, DEFERRABLE or the like on NOT NULL or DEFAULT");
        }
        ColumnProperties properties = new ColumnProperties(names, written.map(Constraint_commonContext::constr_body));
        if (properties.isExplicitlyNullable() && properties.nullability() == Nullability.NOT_NULL) {
            throw new NotUnderstood("NULL and NOT NULL");
        }
        return properties;
    }

    Nullability nullability() {
        boolean notNull = isIdentity() || written.exists(each -> isAboutNulls(each) && each.NOT() != null);
        return notNull ? Nullability.NOT_NULL : Nullability.NULLABLE;
    }

    boolean isExplicitlyNullable() {
        return written.exists(each -> isAboutNulls(each) && each.NOT() == null);
    }

    boolean isIdentity() {
        return written.exists(each -> each.identity_body() != null);
    }

    /** The options of the sequence behind an identity column. */
    SequenceOptions counting() {
        String options = written.flatMap(each -> Option.of(each.identity_body()))
                .flatMap(identity -> identity.sequence_body())
                .map(names.source()::text)
                .mkString(" ");
        return SequenceOptions.read(new WordCursor(names, options));
    }

    ColumnValue value() {
        Seq<Constr_bodyContext> sources = written.reject(ColumnProperties::isAboutNulls);
        if (sources.size() > 1) {
            throw new NotUnderstood("several sources of one column's values");
        }
        return sources.headOption().map(this::value).getOrElse(ColumnValue.None::new);
    }

    /** A default expression. */
    static ColumnValue defaultValue(Names names, VexContext expression) {
        String text = names.source().line(expression);
        return NULL.matcher(text).matches() ? new ColumnValue.Null() : new ColumnValue.Default(Definition.author(text));
    }

    private ColumnValue value(Constr_bodyContext source) {
        if (source.DEFAULT() != null) {
            return defaultValue(names, source.default_expr);
        }
        return Option.of(source.identity_body())
                .map(identity -> identity(identity))
                .getOrElse(() -> new ColumnValue.Generated(
                        Definition.author(names.source().line(source.vex())), storage(source)));
    }

    /** Without a word about it a generated column is virtual, as it can be since PostgreSQL 18. */
    private static Storage storage(Constr_bodyContext source) {
        return source.STORED() != null ? Storage.STORED : Storage.VIRTUAL;
    }

    private static ColumnValue identity(Identity_bodyContext identity) {
        if (identity.sequence_body().stream().anyMatch(option -> option.NAME() != null || option.OWNED() != null)) {
            throw new NotUnderstood("a sequence of another name");
        }
        return new ColumnValue.Identity(identity.ALWAYS() != null ? Generation.ALWAYS : Generation.BY_DEFAULT);
    }

    private static boolean isAboutNulls(Constr_bodyContext body) {
        if (body.NULL() != null && (body.inherit_option() != null || body.col_name != null)) {
            throw new NotUnderstood("NOT NULL with more than that");
        }
        return body.NULL() != null;
    }

    private static boolean hasAttributes(Constraint_commonContext written) {
        return written.VALID() != null
                || written.table_deferrable() != null
                || written.table_initialy_immed() != null
                || written.table_enforced() != null;
    }
}
