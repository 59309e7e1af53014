package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.WithDetails;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_table_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_columnsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_partitionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Partition_byContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_column_definitionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_storage_parameterContext;

/** Reads what is said of a table beside its columns and constraints, and of columns beside type, nulls and values. */
record TableDetails(Names names, QualifiedName table) {

    /** The creation of a table, with its details if it has any. */
    Operation of(Operation plain, Create_table_statementContext written) {
        DatabaseObject whole = whole(written);
        Seq<DatabaseObject> columns = Option.of(written.define_table().define_columns())
                .map(this::columns)
                .getOrElse(Vector.empty());
        Seq<DatabaseObject> details =
                columns.prepend(whole).reject(each -> each.properties().isEmpty());
        return details.isEmpty() ? plain : new WithDetails(plain, details, uses(written));
    }

    /** What is said of columns beside type, nulls and values. */
    Seq<DatabaseObject> columns(Define_columnsContext written) {
        return Vector.ofAll(written.table_column_def())
                .flatMap(element -> Option.of(element.table_column_definition()))
                .flatMap(this::column);
    }

    /** The creation of a column, with its details if it has any. */
    Operation of(Operation plain, Table_column_definitionContext written) {
        Option<DatabaseObject> detail = column(written);
        return detail.isEmpty() ? plain : new WithDetails(plain, detail.toVector(), Uses.NOTHING);
    }

    private DatabaseObject whole(Create_table_statementContext written) {
        DatabaseObject whole = DatabaseObject.of(new ObjectName.Relation(table), "table");
        if (written.UNLOGGED() != null) {
            whole = whole.with(new Property("persistence"), Definition.server("UNLOGGED"));
        }
        for (Identifier method : place(names.option(written.identifier()), "heap")) {
            whole = whole.with(new Property("access method"), Definition.server(method.sql()));
        }
        for (Identifier tablespace : tablespace(written)) {
            whole = whole.with(new Property("tablespace"), Definition.server(tablespace.sql()));
        }
        for (Partition_byContext by : Option.of(written.partition_by())) {
            whole = whole.with(new Property("partition key"), key(by));
        }
        return derived(parameters(whole, written), written);
    }

    private DatabaseObject derived(DatabaseObject whole, Create_table_statementContext written) {
        Define_partitionContext partition = written.define_table().define_partition();
        if (partition != null) {
            return partition(whole, partition);
        }
        DatabaseObject child = Option.of(written.define_table().define_columns())
                .map(columns -> child(whole, columns))
                .getOrElse(whole);
        return Option.of(written.define_table().define_type())
                .map(type -> child.with(
                        new Property("of type"),
                        Definition.server(
                                new TypeReading(names).type(type.type_name).toString())))
                .getOrElse(child);
    }

    /** The table as a partition. */
    DatabaseObject partition(DatabaseObject table, Define_partitionContext written) {
        QualifiedName parent = names.relation(written.parent_table);
        return table.with(Property.PARTITION_OF, Definition.server(parent.sql()))
                .with(new Property("partition bound"), PartitionBound.read(names, written.for_values_bound()));
    }

    /** The table as a child of those that it inherits from, if it does. */
    DatabaseObject child(DatabaseObject table, Define_columnsContext written) {
        Seq<String> parents = Option.of(written.names_in_parens())
                .toVector()
                .flatMap(parens -> parens.names_references().schema_qualified_name())
                .map(parent -> names.relation(parent).sql());
        return parents.isEmpty() ? table : table.with(Property.INHERITS, Definition.server(parents.mkString(", ")));
    }

    private DatabaseObject parameters(DatabaseObject whole, Create_table_statementContext written) {
        DatabaseObject with = whole;
        Option<With_storage_parameterContext> parameters =
                Option.of(written.storage_parameter_oid()).flatMap(oid -> Option.of(oid.with_storage_parameter()));
        for (With_storage_parameterContext list : parameters) {
            var values = Parameters.set(new WordCursor(names, names.source().text(list.storage_parameters())));
            for (var value : values.filterKeys(name -> !name.equals("oids"))) {
                with = with.with(
                        new Property("parameter " + value._1()), value._2().get());
            }
        }
        return with;
    }

    private static Definition definition(String text) {
        return text.matches("[A-Z]+ \\([a-z0-9_, ]+\\)") ? Definition.server(text) : Definition.author(text);
    }

    /** {@code RANGE (created)}: plain columns PostgreSQL prints as they are. */
    private Definition key(Partition_byContext by) {
        String text = names.source()
                .line(by.partition_method())
                .replaceFirst("\\s*\\(\\s*", " (")
                .replaceFirst("\\s+\\)$", ")");
        int begin = text.indexOf(' ');
        return definition(text.substring(0, begin).toUpperCase(java.util.Locale.ROOT) + text.substring(begin));
    }

    private Option<Identifier> tablespace(Create_table_statementContext written) {
        return place(Option.of(written.table_space()).flatMap(space -> names.option(space.identifier())), "pg_default");
    }

    private static Option<Identifier> place(Option<Identifier> named, String byItself) {
        return named.filter(place -> !place.value().equals(byItself));
    }

    private Uses uses(Create_table_statementContext written) {
        return tablespace(written)
                .map(place -> Uses.object("tablespace", new ObjectName.InDatabase(ObjectClass.TABLESPACE, place)))
                .getOrElse(Uses.NOTHING)
                .and(dividing(written));
    }

    /** A partition that is partitioned itself is so by columns that its parent has. */
    private Uses dividing(Create_table_statementContext written) {
        Define_partitionContext partition = written.define_table().define_partition();
        if (partition == null || written.partition_by() == null) {
            return Uses.NOTHING;
        }
        QualifiedName parent = names.relation(partition.parent_table);
        return new ExpressionReading(names, table.name())
                .columns(written.partition_by().partition_method())
                .map(column -> Uses.column(parent, column))
                .fold(Uses.NOTHING, Uses::and);
    }

    private Option<DatabaseObject> column(Table_column_definitionContext written) {
        DatabaseObject column =
                DatabaseObject.of(new ObjectName.Column(table, names.identifier(written.identifier())), "column");
        if (written.collate_identifier() != null) {
            for (Definition collation : collation(names.parts(written.collate_identifier().collation))) {
                column = column.with(new Property("collation"), collation);
            }
        }
        if (written.storage_option() != null && written.storage_option().DEFAULT() == null) {
            String storage = names.source().line(written.storage_option()).toUpperCase(java.util.Locale.ROOT);
            column = column.with(new Property("storage"), Definition.author(storage));
        }
        if (written.compression_identifier() != null) {
            WordCursor words = new WordCursor(names, names.source().text(written.compression_identifier()));
            words.takes("compression");
            String method = Source.onOneLine(words.rest()).toLowerCase(java.util.Locale.ROOT);
            column = method.equals("default")
                    ? column
                    : column.with(new Property("compression"), Definition.server(method));
        }
        if (written.define_foreign_options() != null) {
            column = ForeignOptionReading.with(
                    column, new WordCursor(names, names.source().text(written.define_foreign_options())));
        }
        return Option.when(!column.properties().isEmpty(), column);
    }

    /** One of the system's is printed without its schema; none for the one that a type has by itself. */
    static Option<Definition> collation(Seq<Identifier> parts) {
        boolean ofTheSystem = parts.size() == 1 || parts.head().value().equals("pg_catalog");
        Definition collation = ofTheSystem
                ? Definition.author(parts.last().sql())
                : Definition.server(new QualifiedName(parts.head(), parts.last()).sql());
        return Option.when(!collation.text().equals("\"default\""), collation);
    }
}
