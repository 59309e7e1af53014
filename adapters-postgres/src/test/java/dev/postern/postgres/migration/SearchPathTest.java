package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.ScriptParser;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.OfSession;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.StatementSplitter;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class SearchPathTest {

    private static final SearchPath PATH =
            new SearchPath(Vector.of("app", "public").map(Identifier::new));

    @Test
    void name_means_the_first_schema_of_the_path_that_has_it() {
        Seq<GuardedOperation> read = read("ALTER TABLE orders ADD COLUMN note text; DROP TABLE stock");
        Catalog catalog = catalog("public.orders", "app.stock", "public.stock");

        assertThat(read.map(each -> target(each, catalog))).containsExactly("public.orders.note", "app.stock");
    }

    @Test
    void name_that_nothing_has_means_the_first_schema() {
        assertThat(target(read("DROP TABLE stock").single(), catalog())).isEqualTo("app.stock");
    }

    @Test
    void what_is_created_goes_into_the_first_schema_that_exists() {
        GuardedOperation created = read("CREATE TABLE stock (id int)").single();

        assertThat(target(created, catalog("public.stock"))).isEqualTo("app.stock");
        assertThat(target(created, catalog("public.stock").withoutSchema(new Identifier("app"))))
                .isEqualTo("public.stock");
    }

    @Test
    void every_name_of_a_statement_is_looked_up_by_itself() {
        GuardedOperation read = read("INSERT INTO stock SELECT * FROM things").single();

        assertThat(read.in(catalog("public.stock", "app.things"))
                        .footprint()
                        .objects()
                        .map(each -> each.sql()))
                .contains("public.stock", "app.things");
    }

    @Test
    void whatever_a_name_may_stand_for_is_read() {
        assertThat(read("INSERT INTO stock SELECT * FROM things")
                        .single()
                        .scope()
                        .relations())
                .contains(
                        QualifiedName.of("app", "stock"),
                        QualifiedName.of("public", "stock"),
                        QualifiedName.of("app", "things"),
                        QualifiedName.of("public", "things"));
    }

    @Test
    void parts_of_a_statement_are_read_alike() {
        Seq<GuardedOperation> parts = read("DROP TABLE stock, orders");
        Catalog catalog = catalog("public.stock", "app.orders");

        assertThat(parts.map(each -> target(each, catalog))).containsExactly("public.stock", "app.orders");
    }

    @Test
    void temporary_table_is_found_before_one_that_stays() {
        Seq<GuardedOperation> read = read(
                "CREATE TEMP TABLE stock (id int); INSERT INTO stock VALUES (1); DROP TABLE stock; DROP TABLE stock");
        Catalog catalog = catalog("public.stock");
        Seq<String> targets = Vector.empty();
        for (GuardedOperation each : read) {
            targets = targets.append(target(each, catalog));
            catalog = each.in(catalog).operation().project(catalog);
        }

        assertThat(targets).containsExactly("pg_temp.stock", "pg_temp.stock", "pg_temp.stock", "public.stock");
    }

    @Test
    void nothing_temporary_is_taken_back() {
        GuardedOperation created =
                read("CREATE TEMP TABLE stock (id int) ON COMMIT DROP").single();

        assertThat(created.operation().inverse(Catalog.EMPTY, Catalog.EMPTY)).isInstanceOf(Inverse.Nothing.class);
        assertThat(created.operation())
                .isInstanceOfSatisfying(
                        OfSession.class, each -> assertThat(each.end()).isEqualTo(OfSession.End.TRANSACTION));
    }

    @Test
    void temporary_table_goes_with_its_transaction_where_it_says_so_and_with_its_session_at_last() {
        Seq<GuardedOperation> read =
                read("CREATE TEMP TABLE kept AS SELECT 1 AS one; CREATE TEMP TABLE brief (id int) ON COMMIT DROP");
        Catalog both =
                read.foldLeft(catalog(), (catalog, each) -> each.operation().project(catalog));

        assertThat(both.relations().keySet().map(QualifiedName::sql)).contains("pg_temp.kept", "pg_temp.brief");
        assertThat(both.committed().relations().keySet().map(QualifiedName::sql))
                .containsExactly("pg_temp.kept");
        assertThat(both.inAnotherSession().relations()).isEmpty();
    }

    @Test
    void view_on_something_temporary_is_temporary() {
        Seq<GuardedOperation> read = read(
                "CREATE TEMP TABLE kept (id int); CREATE VIEW seen AS SELECT id FROM kept; CREATE TEMP SEQUENCE s");

        assertThat(read.map(each -> target(each, catalog("pg_temp.kept"))))
                .containsExactly("pg_temp.kept", "pg_temp.seen", "pg_temp.s");
        assertThat(read.map(each -> each.operation().nature())).doesNotContain(Nature.OPAQUE);
    }

    @Test
    void path_that_is_set_locally_ends_with_its_transaction() {
        Seq<GuardedOperation> read = read("SET search_path = app; BEGIN; SET LOCAL search_path = other;"
                + " CREATE TABLE a (id int); COMMIT; CREATE TABLE b (id int); SET LOCAL search_path = other;"
                + " SET search_path = public; COMMIT; CREATE TABLE c (id int)");

        assertThat(read.map(each -> each.operation().target()).flatMap(target -> target.map(each -> each.sql())))
                .containsExactly("other.a", "app.b", "public.c");
    }

    private static Seq<GuardedOperation> read(String script) {
        return new ScriptParser(new PgSqlAnalyzer())
                .operations(
                        new MigrationId("1"),
                        new StatementSplitter().split("1.sql", script).get(),
                        PATH)
                .get();
    }

    private static String target(GuardedOperation operation, Catalog catalog) {
        return operation.in(catalog).operation().target().get().sql();
    }

    private static Catalog catalog(String... tables) {
        return Vector.of(tables)
                .map(name -> name.split("\\."))
                .foldLeft(
                        Catalog.EMPTY.withSchema(new Identifier("app")).withSchema(new Identifier("public")),
                        (catalog, name) ->
                                catalog.with(new OtherRelation(QualifiedName.of(name[0], name[1]), "table")));
    }
}
