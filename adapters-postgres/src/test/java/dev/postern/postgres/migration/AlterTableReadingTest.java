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
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Arguments;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.RoutineCall;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.column.AddColumn;
import dev.postern.domain.operation.column.ChangeColumnType;
import dev.postern.domain.operation.column.ChangeDefault;
import dev.postern.domain.operation.column.ChangeNullability;
import dev.postern.domain.operation.column.DropColumn;
import dev.postern.domain.operation.column.RenameColumn;
import dev.postern.domain.operation.constraint.AddConstraint;
import dev.postern.domain.operation.constraint.DropConstraint;
import dev.postern.domain.operation.constraint.RenameConstraint;
import dev.postern.domain.operation.constraint.ValidateConstraint;
import dev.postern.domain.operation.partition.Heirs;
import dev.postern.domain.operation.table.RenameTable;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlterTableReadingTest {

    private static final QualifiedName T = inPublic("t");
    private static final Identifier A = new Identifier("a");
    private static final Identifier B = new Identifier("b");

    @Test
    void column_is_added_with_its_default_and_without_nulls() {
        assertThat(Analysis.one("ALTER TABLE t ADD a int NOT NULL DEFAULT 5"))
                .isEqualTo(new AddColumn(
                        T,
                        new Column(
                                A,
                                new DataType("integer"),
                                Nullability.NOT_NULL,
                                new ColumnValue.Default(Definition.author("5"))),
                        Vector.empty()));
    }

    @Test
    void columns_are_dropped_changed_and_renamed() {
        assertThat(Analysis.operations("""
                        ALTER TABLE IF EXISTS t DROP COLUMN IF EXISTS a CASCADE;
                        ALTER TABLE t ALTER a TYPE bigint USING a::bigint;
                        ALTER TABLE t ALTER COLUMN a SET DEFAULT now();
                        ALTER TABLE t ALTER a DROP DEFAULT;
                        ALTER TABLE t ALTER a SET NOT NULL;
                        ALTER TABLE t ALTER a DROP NOT NULL;
                        ALTER TABLE t RENAME a TO b;
                        """))
                .isEqualTo(Vector.<Operation>of(
                        new DropColumn(T, A, DropBehavior.CASCADE, Heirs.FOLLOW),
                        new ChangeColumnType(T, A, new DataType("bigint"), ChangeColumnType.Conversion.EXPRESSION),
                        new ChangeDefault(
                                T,
                                A,
                                new ColumnValue.Default(Definition.author("now()")),
                                calls("now", Arguments.NONE),
                                Heirs.FOLLOW),
                        new ChangeDefault(T, A, new ColumnValue.None()),
                        new ChangeNullability(T, A, Nullability.NOT_NULL),
                        new ChangeNullability(T, A, Nullability.NULLABLE),
                        new RenameColumn(T, A, B)));
    }

    @Test
    void constraints_are_validated_dropped_and_renamed_and_tables_renamed() {
        assertThat(Analysis.operations("""
                        ALTER TABLE t VALIDATE CONSTRAINT a;
                        ALTER TABLE ONLY t DROP CONSTRAINT IF EXISTS a RESTRICT;
                        ALTER TABLE t RENAME CONSTRAINT a TO b;
                        ALTER TABLE t RENAME TO b;
                        """))
                .isEqualTo(Vector.<Operation>of(
                        new ValidateConstraint(T, A),
                        new DropConstraint(T, A, DropBehavior.RESTRICT, Heirs.STAY),
                        new RenameConstraint(T, A, B),
                        new RenameTable(T, B)));
    }

    @Test
    void constraint_knows_the_columns_that_it_reads() {
        assertThat(
                        Analysis.one(
                                "ALTER TABLE t ADD CHECK (a > t.b AND lower(\"C\") <> 'd' AND NOT e.f AND (g).h > now()) NOT VALID"))
                .isEqualTo(new AddConstraint(
                        T,
                        new Constraint.Check(
                                new Identifier("t_check"),
                                Definition.author(
                                        "CHECK (a > t.b AND lower(\"C\") <> 'd' AND NOT e.f AND (g).h > now())"),
                                Validity.NOT_VALID),
                        names("a", "b", "C", "g"),
                        Naming.BY_SERVER,
                        calls("lower", Arguments.of(Vector.of(Option.none()))).and(calls("now", Arguments.NONE)),
                        Heirs.FOLLOW));
    }

    @Test
    void actions_are_parts_in_the_order_of_postgresql_s_passes() {
        assertThat(Analysis.statements("""
                        ALTER TABLE ONLY t ADD CHECK (b > 0), ALTER c SET DEFAULT 1, VALIDATE CONSTRAINT v,
                          ADD COLUMN b int, ADD PRIMARY KEY (b), ALTER b SET NOT NULL, ALTER c TYPE int,
                          DROP CONSTRAINT x, ALTER c DROP DEFAULT"""))
                .containsExactly(
                        "ALTER TABLE ONLY t DROP CONSTRAINT x",
                        "ALTER TABLE ONLY t ALTER c DROP DEFAULT",
                        "ALTER TABLE ONLY t ALTER c TYPE int",
                        "ALTER TABLE ONLY t ADD COLUMN b int",
                        "ALTER TABLE ONLY t ALTER b SET NOT NULL",
                        "ALTER TABLE ONLY t ADD PRIMARY KEY (b)",
                        "ALTER TABLE ONLY t ADD CHECK (b > 0)",
                        "ALTER TABLE ONLY t ALTER c SET DEFAULT 1",
                        "ALTER TABLE ONLY t VALIDATE CONSTRAINT v");
    }

    @Test
    void parts_have_places_of_their_own_and_the_first_has_the_comments() {
        Seq<Analyzed> parts =
                Analysis.of("-- postern: on-missing=refuse\nALTER TABLE t\n  ADD a int,\n  /* ü */ ADD b int;");

        assertThat(parts.map(part -> part.statement().place()))
                .containsExactly(new Place("test.sql", 3, 3), new Place("test.sql", 4, 11));
        assertThat(parts.map(part -> part.statement().comments().size())).containsExactly(2, 0);
    }

    @Test
    void line_comment_in_front_of_an_action_stays_on_its_line() {
        assertThat(Analysis.statements("ALTER TABLE t -- this one\n ADD a int, ADD b int"))
                .containsExactly("ALTER TABLE t -- this one\n ADD a int", "ALTER TABLE t -- this one\n ADD b int");
    }

    @Test
    void constraints_of_an_added_column_are_parts_of_their_own() {
        assertThat(Analysis.statements("""
                        ALTER TABLE t ADD COLUMN IF NOT EXISTS "A" text COLLATE "C" DEFAULT 1 CONSTRAINT ref REFERENCES u (id) ON DELETE CASCADE
                            CHECK ("A" > 0) NOT NULL UNIQUE DEFERRABLE"""))
                .containsExactly(
                        "ALTER TABLE t ADD COLUMN IF NOT EXISTS \"A\" text COLLATE \"C\" DEFAULT 1 NOT NULL",
                        "ALTER TABLE t ADD UNIQUE (\"A\") DEFERRABLE",
                        "ALTER TABLE t ADD CONSTRAINT ref FOREIGN KEY (\"A\") REFERENCES u (id) ON DELETE CASCADE",
                        "ALTER TABLE t ADD CHECK (\"A\" > 0)");
    }

    @Test
    void added_primary_key_column_is_without_nulls_from_the_start() {
        assertThat(Analysis.statements("ALTER TABLE t ADD a int PRIMARY KEY"))
                .containsExactly("ALTER TABLE t ADD COLUMN a int NOT NULL", "ALTER TABLE t ADD PRIMARY KEY (a)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t ADD a int, SET SCHEMA app",
                "ALTER TABLE t ALTER a TYPE text USING b, DROP b",
                "ALTER TABLE t ADD a int UNIQUE PRIMARY KEY",
                "ALTER TABLE pg_index ADD a int"
            })
    void statement_with_an_action_that_is_not_known_is_opaque_as_a_whole(String sql) {
        assertThat(Analysis.one(sql).nature()).isEqualTo(Nature.OPAQUE);
    }

    private static Uses calls(String function, Arguments arguments) {
        return Uses.routine(
                new RoutineCall(Vector.of(inPublic(function), QualifiedName.of("pg_catalog", function)), arguments));
    }
}
