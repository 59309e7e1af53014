package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.ConstraintExists;
import dev.postern.domain.operation.IndexExists;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.comment.CommentOn;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Comment_member_objectContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Comment_on_statementContext;

/** Reads {@code COMMENT ON} a table, a column, an index or a constraint of a table. */
record CommentReading(Names names) {

    CommentOn read(Comment_on_statementContext written) {
        Comment_member_objectContext object = written.comment_member_object();
        Option<String> text = Option.of(written.sconst())
                .map(literal -> TextLiteral.value(names.source().text(literal)))
                .filter(words -> !words.isEmpty());
        if (object.TABLE() != null && object.FOREIGN() == null) {
            return onTable(names.relation(object.name), text);
        }
        if (object.COLUMN() != null) {
            return onColumn(names.relationOfColumn(object.name), names.last(object.name), text);
        }
        if (object.INDEX() != null) {
            return onIndex(names.relation(object.name), text);
        }
        if (object.CONSTRAINT() != null && object.DOMAIN() == null) {
            return onConstraint(names.relation(object.table_name), names.identifier(object.identifier()), text);
        }
        throw new NotUnderstood("a comment on something else");
    }

    private static CommentOn onTable(QualifiedName table, Option<String> text) {
        return new CommentOn(new ObjectName.Relation(table), "TABLE " + table.sql(), new TableExists(table), text);
    }

    private static CommentOn onColumn(QualifiedName relation, Identifier column, Option<String> text) {
        return new CommentOn(
                new ObjectName.Column(relation, column),
                "COLUMN " + relation.sql() + "." + column.sql(),
                new ColumnExists(relation, column),
                text);
    }

    private static CommentOn onIndex(QualifiedName index, Option<String> text) {
        return new CommentOn(new ObjectName.Relation(index), "INDEX " + index.sql(), new IndexExists(index), text);
    }

    private static CommentOn onConstraint(QualifiedName table, Identifier constraint, Option<String> text) {
        return new CommentOn(
                new ObjectName.Constraint(table, constraint),
                "CONSTRAINT " + constraint.sql() + " ON " + table.sql(),
                new ConstraintExists(table, constraint),
                text);
    }
}
