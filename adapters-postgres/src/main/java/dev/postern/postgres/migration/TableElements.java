package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.operation.partition.Membership;
import dev.postern.domain.operation.table.InheritedColumns;
import dev.postern.domain.operation.table.TableSource;
import dev.postern.domain.operation.table.TypedColumns;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.antlr.v4.runtime.ParserRuleContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_columnsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_partitionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_tableContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_typeContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.List_of_type_column_defContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_column_defContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_of_type_column_defContext;

/**
 * What stands in the definition of a table.
 *
 * @param defined columns that are defined there
 * @param options columns from elsewhere of which more is said
 * @param constraints the constraints of the table
 * @param sources where other columns come from
 */
record TableElements(
        Seq<Table_column_defContext> defined,
        Seq<Table_of_type_column_defContext> options,
        Seq<Constraint_commonContext> constraints,
        Seq<TableSource> sources) {

    static TableElements of(Names names, QualifiedName table, Define_tableContext written) {
        if (written.define_columns() != null) {
            return ofColumns(names, written.define_columns());
        }
        return written.define_partition() != null
                ? ofPartition(names, written.define_partition())
                : ofType(names, written.define_type());
    }

    /** Every element of the definition, in order. */
    static Seq<ParserRuleContext> written(Define_tableContext table) {
        if (table.define_columns() != null) {
            return Vector.ofAll(table.define_columns().table_column_def());
        }
        List_of_type_column_defContext list = table.define_partition() != null
                ? table.define_partition().list_of_type_column_def()
                : table.define_type().list_of_type_column_def();
        return Option.of(list).toVector().flatMap(List_of_type_column_defContext::table_of_type_column_def);
    }

    Seq<ColumnDefinition> columns(ColumnReading reading) {
        return defined.map(each -> reading.read(each.table_column_definition()))
                .appendAll(options.map(
                        each -> reading.options(each.identifier(), Vector.ofAll(each.constraint_common()))));
    }

    static TableElements ofColumns(Names names, Define_columnsContext written) {
        Seq<Table_column_defContext> elements = Vector.ofAll(written.table_column_def());
        Seq<TableSource> parents = Option.of(written.names_in_parens())
                .map(parens -> Vector.ofAll(parens.names_references().schema_qualified_name()))
                .getOrElse(Vector.empty())
                .map(parent -> new InheritedColumns(names.relation(parent), Membership.CHILD));
        return new TableElements(
                elements.filter(element -> element.table_column_definition() != null),
                Vector.empty(),
                elements.flatMap(element -> Option.of(element.tabl_constraint)),
                parents.appendAll(new LikeReading(names).of(elements)));
    }

    static TableElements ofPartition(Names names, Define_partitionContext written) {
        TableSource parent = new InheritedColumns(names.relation(written.parent_table), Membership.PARTITION);
        return fromElsewhere(parent, Option.of(written.list_of_type_column_def()));
    }

    private static TableElements ofType(Names names, Define_typeContext written) {
        TableSource type = new TypedColumns(names.qualified(
                names.parts(written.type_name.predefined_type().schema_qualified_name_nontype()), ObjectClass.TYPE));
        return fromElsewhere(type, Option.of(written.list_of_type_column_def()));
    }

    private static TableElements fromElsewhere(TableSource source, Option<List_of_type_column_defContext> written) {
        Seq<Table_of_type_column_defContext> elements =
                written.toVector().flatMap(list -> list.table_of_type_column_def());
        return new TableElements(
                Vector.empty(),
                elements.filter(element -> element.identifier() != null),
                elements.flatMap(element -> Option.of(element.tabl_constraint)),
                Vector.of(source));
    }
}
