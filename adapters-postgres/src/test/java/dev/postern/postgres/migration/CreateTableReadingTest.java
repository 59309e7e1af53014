package dev.postern.postgres.migration;

import static dev.postern.postgres.migration.Analysis.inPublic;
import static dev.postern.postgres.migration.Analysis.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.table.CreateTable;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTableReadingTest {

    @Test
    void table_has_its_columns_and_constraints_as_the_catalog_will_show_them() {
        Operation operation = Analysis.one("""
                CREATE TABLE Orders (
                    id bigserial PRIMARY KEY, -- counts
                    total numeric(10) DEFAULT 0 CHECK (total >= 0),
                    "Note" varchar(20) NULL,
                    customer int NOT NULL,
                    CONSTRAINT by_customer FOREIGN KEY (customer) REFERENCES app.customers (id) ON DELETE CASCADE
                )""");

        assertThat(operation)
                .isEqualTo(new CreateTable(
                        Table.of(
                                inPublic("orders"),
                                Vector.of(
                                        column(
                                                "id",
                                                "bigint",
                                                Nullability.NOT_NULL,
                                                new ColumnValue.Default(Definition.server(
                                                        "nextval('public.orders_id_seq'::regclass)"))),
                                        column(
                                                "total",
                                                "numeric(10,0)",
                                                Nullability.NULLABLE,
                                                new ColumnValue.Default(Definition.author("0"))),
                                        column(
                                                "Note",
                                                "character varying(20)",
                                                Nullability.NULLABLE,
                                                new ColumnValue.None()),
                                        column("customer", "integer", Nullability.NOT_NULL, new ColumnValue.None())),
                                Vector.of(
                                        new Constraint.PrimaryKey(
                                                new Identifier("orders_pkey"),
                                                names("id"),
                                                Definition.server("PRIMARY KEY (id)")),
                                        new Constraint.Check(
                                                new Identifier("orders_total_check"),
                                                Definition.author("CHECK (total >= 0)"),
                                                Validity.VALID),
                                        new Constraint.ForeignKey(
                                                new Identifier("by_customer"),
                                                names("customer"),
                                                dev.postern.domain.sql.QualifiedName.of("app", "customers"),
                                                names("id"),
                                                Definition.server(
                                                        "FOREIGN KEY (customer) REFERENCES app.customers(id) ON DELETE CASCADE"),
                                                Validity.VALID))),
                        Vector.of(new OtherRelation(inPublic("orders_id_seq"), "sequence")),
                        Naming.BY_SERVER));
    }

    @Test
    void author_names_a_table_without_automatic_names() {
        assertThat(Analysis.one("CREATE TABLE t (a int CONSTRAINT once UNIQUE)").naming())
                .isEqualTo(Naming.BY_AUTHOR);
    }

    @Test
    void null_as_a_default_is_kept_only_where_the_type_has_a_modifier() {
        assertThat(table("CREATE TABLE t (a varchar(9) DEFAULT null, b integer DEFAULT null)")
                        .columns()
                        .map(Column::value))
                .containsExactly(new ColumnValue.Null(), new ColumnValue.None());
    }

    @Test
    void comments_and_line_breaks_are_no_part_of_a_definition() {
        assertThat(table("CREATE TABLE t (a text CHECK (a /* not\n */ <>\n  'x  y' -- this\n))")
                        .constraints()
                        .head()
                        ._2()
                        .definition())
                .isEqualTo(Definition.author("CHECK (a <> 'x  y')"));
    }

    @Test
    void strings_that_continue_each_other_stay_apart_by_a_line() {
        assertThat(table("CREATE TABLE t (a text DEFAULT 'x'\n\n 'y')")
                        .columns()
                        .head()
                        .value())
                .isEqualTo(new ColumnValue.Default(Definition.author("'x'\n'y'")));
    }

    @Test
    void reference_without_columns_is_in_the_author_s_words() {
        assertThat(table("CREATE TABLE t (a int REFERENCES b)")
                        .constraints()
                        .head()
                        ._2()
                        .definition())
                .isEqualTo(Definition.author("FOREIGN KEY (a) REFERENCES public.b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE pg_thing (a int)",
                "CREATE TABLE other_database.public.t (a int)",
                "CREATE TABLE t (a int, b SETOF int)",
                "CREATE TABLE t (a serial DEFAULT 5)",
                "CREATE TABLE t (a serial[])",
                "CREATE TABLE t (a int NULL NOT NULL)",
                "CREATE TABLE t (a int DEFAULT 1 DEFAULT 2)",
                "CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME s))",
                "CREATE TABLE t (a int, FOREIGN KEY (a) REFERENCES b MATCH PARTIAL)",
                "CREATE TABLE t (a daterange, PRIMARY KEY (a WITHOUT OVERLAPS))"
            })
    void table_that_is_not_surely_understood_is_opaque(String sql) {
        assertThat(Analysis.one(sql).nature()).isEqualTo(Nature.OPAQUE);
    }

    private static Table table(String sql) {
        return ((CreateTable) Analysis.one(sql)).table();
    }

    private static Column column(String name, String type, Nullability nullability, ColumnValue value) {
        return new Column(new Identifier(name), new DataType(type), nullability, value);
    }
}
