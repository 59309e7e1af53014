package dev.postern.postgres.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.testing.PostgresUnderTest;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What is dropped comes back as it was: every fact that PostgreSQL's catalogs hold about it. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#all")
class RestorationTest {

    private final Workbench bench;

    RestorationTest(PostgresUnderTest server) throws SQLException {
        this.bench = new Workbench(server);
    }

    @BeforeEach
    void build() throws SQLException {
        bench.begin();
        for (String sql : Catalogue.resource("restoration.sql").split("\n\n", -1)) {
            assertThat(bench.run(sql).map(SQLException::getMessage)).as(sql).isEmpty();
        }
    }

    @AfterEach
    void close() throws SQLException {
        bench.takeBack();
        bench.close();
    }

    @Test
    void table_comes_back_with_all_that_is_on_it() throws SQLException {
        comesBack(relation("plain"), "drop table plain cascade");
    }

    @Test
    void table_that_others_stand_on_comes_back_with_them() throws SQLException {
        comesBack(relation("accounts"), "drop table accounts cascade");
    }

    @Test
    void partitioned_table_comes_back_with_its_partitions() throws SQLException {
        comesBack(relation("measures"), "drop table measures cascade");
    }

    @Test
    void partition_comes_back_into_its_table() throws SQLException {
        comesBack(relation("measures_2020"), "drop table measures_2020");
    }

    @Test
    void family_of_tables_comes_back() throws SQLException {
        comesBack(relation("cities"), "drop table cities cascade");
    }

    @Test
    void type_comes_back_with_what_was_made_of_it() throws SQLException {
        comesBack(new ObjectName.InSchema(ObjectClass.TYPE, name("mood")), "drop type mood cascade");
    }

    @Test
    void domain_comes_back_with_its_constraints() throws SQLException {
        comesBack(new ObjectName.InSchema(ObjectClass.TYPE, name("positive")), "drop domain positive cascade");
    }

    @Test
    void function_comes_back_with_what_calls_it() throws SQLException {
        comesBack(
                new ObjectName.InSchema(ObjectClass.ROUTINE, name("twice"), "(integer)"),
                "drop function twice(integer) cascade");
    }

    @Test
    void sequence_comes_back_and_counts_on() throws SQLException {
        bench.run("select nextval('tickets'), nextval('tickets')");
        comesBack(relation("tickets"), "drop sequence tickets cascade");
        bench.run("create table told as select nextval('tickets') as number");
        assertThat(bench.run("do $$ begin assert (select number from told) = 300; end $$"))
                .isEmpty();
    }

    @Test
    void view_comes_back_with_those_on_top_of_it() throws SQLException {
        comesBack(relation("rich"), "drop view rich cascade");
    }

    @Test
    void constraint_comes_back_with_the_foreign_keys_on_it() throws SQLException {
        comesBack(
                new ObjectName.Constraint(name("accounts"), new Identifier("accounts_pkey")),
                "alter table accounts drop constraint accounts_pkey cascade");
    }

    @Test
    void schema_comes_back_with_what_was_in_it() throws SQLException {
        comesBack(new ObjectName.Schema(new Identifier("Side Room")), "drop schema \"Side Room\" cascade");
    }

    @Test
    void last_column_of_a_table_comes_back_in_its_place() throws SQLException {
        comesBack(
                new ObjectName.Column(name("plain"), new Identifier("last")),
                "alter table plain drop column last cascade");
    }

    @Test
    void rows_that_go_are_counted() throws SQLException {
        bench.run("insert into accounts (id, balance, mail) values (1, 10, 'a'), (2, 20, 'b')");
        assertThat(bench.preImage(LinkedHashSet.of(relation("accounts"))).lost())
                .containsExactly("2 rows of public.accounts");
        assertThat(bench.preImage(LinkedHashSet.of(new ObjectName.Column(name("accounts"), new Identifier("balance"))))
                        .lost())
                .containsExactly(
                        "2 values of public.accounts.balance", "that column public.accounts.balance is not null");
    }

    @Test
    void column_whose_values_are_gone_is_accepted_again_on_rows() throws SQLException {
        bench.run("insert into accounts (id, balance, mail) values (1, 10, 'a'), (2, 20, 'b')");
        for (String column : new String[] {"id", "balance", "mail", "feeling", "number"}) {
            bench.mark();
            PreImage image =
                    bench.preImage(LinkedHashSet.of(new ObjectName.Column(name("accounts"), new Identifier(column))));
            assertThat(image.unknown()).isEmpty();
            run("alter table accounts drop column " + column + " cascade");
            image.statements().forEach(this::run);
            bench.takeBackToMark();
        }
    }

    private void comesBack(ObjectName dropped, String drop) throws SQLException {
        Seq<String> before = everything(drop);
        PreImage image = bench.preImage(LinkedHashSet.of(dropped));
        run(drop);
        assertThat(everything(drop)).as(drop).isNotEqualTo(before);

        image.statements().forEach(this::run);

        Seq<String> after = everything(drop);
        assertThat(image.unknown()).isEmpty();
        assertThat(before.removeAll(after).mkString("\n"))
                .as("missing or otherwise after %s", image.statements().mkString(";\n"))
                .isEqualTo(after.removeAll(before).mkString("\n"));
    }

    /**
     * A column that comes back to a table that stayed comes behind the others. Whether a key of a partition is marked as not
     * inheritable depends on how the partition came to be one, and means nothing.
     */
    private Seq<String> everything(String drop) throws SQLException {
        boolean columns = drop.startsWith("drop type") || drop.startsWith("drop domain");
        return bench.everything()
                .map(fact -> columns ? fact.replaceFirst("^(column .*) #\\d+ ", "$1 ") : fact)
                .map(fact -> fact.replaceFirst("^(constraint .* (?:FOREIGN|PRIMARY) KEY .*) no inherit [tf]$", "$1"));
    }

    private void run(String sql) {
        Option<SQLException> refused = bench.run(sql);
        assertThat(refused.map(Workbench::said)).as(sql).isEmpty();
    }

    private static QualifiedName name(String name) {
        return QualifiedName.of("public", name);
    }

    private static ObjectName relation(String name) {
        return new ObjectName.Relation(name(name));
    }
}
