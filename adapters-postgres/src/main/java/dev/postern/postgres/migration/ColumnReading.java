package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.IdentifierContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_column_definitionContext;

/** Reads the definitions of the columns of one table. */
final class ColumnReading {

    private static final DataType FROM_ELSEWHERE = new DataType("unknown");

    private final Names names;
    private final QualifiedName table;
    private final NameChoice choice;

    ColumnReading(Names names, QualifiedName table, NameChoice choice) {
        this.names = names;
        this.table = table;
        this.choice = choice;
    }

    ColumnDefinition read(Table_column_definitionContext written) {
        if (written.encoding_identifier() != null) {
            throw new NotUnderstood("a column of another database system");
        }
        Seq<Constraint_commonContext> all = Vector.ofAll(written.constraint_common());
        Seq<Constraint_commonContext> ownConstraints =
                all.reject(each -> ConstraintForm.of(each.constr_body()) == ConstraintForm.OF_COLUMN);
        ColumnProperties properties = ColumnProperties.of(names, all.removeAll(ownConstraints));
        Identifier name = names.identifier(written.identifier());
        ColumnDefinition definition = SerialType.of(names, written.data_type())
                .map(type -> serial(name, type, properties))
                .getOrElse(() -> plain(name, new TypeReading(names).type(written.data_type()), properties));
        return definition.with(ownConstraints).using(uses(written, all.removeAll(ownConstraints)));
    }

    /** Reads what is said of a column whose type comes from elsewhere: {@code column WITH OPTIONS …}. */
    ColumnDefinition options(IdentifierContext column, Seq<Constraint_commonContext> written) {
        Seq<Constraint_commonContext> ownConstraints =
                written.reject(each -> ConstraintForm.of(each.constr_body()) == ConstraintForm.OF_COLUMN);
        Seq<Constraint_commonContext> properties = written.removeAll(ownConstraints);
        ColumnDefinition plain =
                plain(names.identifier(column), FROM_ELSEWHERE, ColumnProperties.of(names, properties));
        return plain.with(ownConstraints).using(new ExpressionUses(names).all(properties));
    }

    private Uses uses(Table_column_definitionContext written, Seq<Constraint_commonContext> properties) {
        ExpressionUses uses = new ExpressionUses(names);
        return uses.all(properties).and(uses.in(Option.of(written.collate_identifier())));
    }

    private ColumnDefinition plain(Identifier name, DataType type, ColumnProperties properties) {
        Column column = new Column(name, type, properties.nullability(), properties.value());
        return ColumnDefinition.of(column, properties.isIdentity() ? Option.some(sequence(name)) : Option.none())
                .counting(properties.counting().created(type.name()));
    }

    private ColumnDefinition serial(Identifier name, DataType type, ColumnProperties properties) {
        if (properties.isExplicitlyNullable() || !properties.value().clause().isEmpty()) {
            throw new NotUnderstood("a serial column with nulls or with a value of its own");
        }
        OtherRelation sequence = sequence(name);
        String literal = SqlLiteral.quoted(sequence.name().sql());
        ColumnValue next = new ColumnValue.Default(Definition.server("nextval(" + literal + "::regclass)"));
        return ColumnDefinition.of(new Column(name, type, Nullability.NOT_NULL, next), Option.some(sequence));
    }

    private OtherRelation sequence(Identifier column) {
        return new OtherRelation(new QualifiedName(table.schema(), choice.sequence(column)), "sequence");
    }
}
