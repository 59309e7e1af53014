package dev.postern.domain.testing;

import static dev.postern.domain.testing.Fixtures.check;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.defaulting;
import static dev.postern.domain.testing.Fixtures.foreignKey;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.notNull;
import static dev.postern.domain.testing.Fixtures.notValid;
import static dev.postern.domain.testing.Fixtures.primaryKey;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Fixtures.unique;
import static dev.postern.domain.testing.Fixtures.uniqueIndex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.CatalogUnavailableException;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.TableSize;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CatalogReader} keeps to. */
public abstract class CatalogReaderContract {

    private Session session;

    /** A database with the schema {@code public} and nothing in it; called once per test. */
    protected abstract TargetDatabase freshDatabase();

    @BeforeEach
    void open() {
        session = freshDatabase().exclusive(ProgressListener.SILENT);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void nothing_is_denied_of_what_is_ours_or_is_not_there() {
        execute("create table here (id bigint)");
        Set<Permission> asked = LinkedHashSet.of(Right.values())
                .flatMap(right -> LinkedHashSet.of("here", "missing", "nowhere.missing")
                        .map(table -> new Permission(right, new ObjectName.Relation(name(table)))));

        assertThat(session.catalog().denials(asked)).isEmpty();
    }

    @Test
    void what_was_asked_for_is_covered_whether_it_is_there_or_not() {
        execute("create table here (id bigint)");
        Catalog catalog = read("here", "missing", "nowhere.missing");
        assertThat(catalog.covers(name("here"))).isTrue();
        assertThat(catalog.covers(name("missing"))).isTrue();
        assertThat(catalog.covers(name("nowhere.missing"))).isTrue();
        assertThat(catalog.relation(name("missing"))).isEmpty();
        assertThat(catalog.relation(name("nowhere.missing"))).isEmpty();
    }

    @Test
    void what_was_not_asked_for_is_not_covered() {
        execute("create table here (id bigint)");
        assertThat(read("missing").covers(name("here"))).isFalse();
    }

    @Test
    void asked_for_nothing_it_still_tells_the_schemas() {
        execute("create schema audit");
        assertThat(session.catalog().read(Scope.EMPTY).schemas())
                .contains(identifier("public"), identifier("audit"))
                .doesNotContain(identifier("nowhere"));
    }

    @Test
    void every_table_is_listed_but_those_of_the_ledger() {
        session.ledger().prepare();
        execute("create schema audit", "create table here (id bigint)", "create table audit.there (id bigint)");
        assertThat(session.catalog().tables()).containsExactlyInAnyOrder(name("here"), name("audit.there"));
    }

    @Test
    void tables_that_are_there_have_a_size() {
        execute(
                "create table full_of_rows (id bigint)",
                "insert into full_of_rows values (1)",
                "create table bare (id bigint)");
        var sizes = session.catalog()
                .sizes(LinkedHashSet.of(name("full_of_rows"), name("bare"), name("missing"), name("nowhere.missing")));
        assertThat(sizes.keySet()).containsExactlyInAnyOrder(name("full_of_rows"), name("bare"));
        assertThat(sizes.get(name("full_of_rows")).get().isOccupied()).isTrue();
        assertThat(sizes.get(name("bare")).get()).isEqualTo(new TableSize(0, TableSize.Occupancy.EMPTY));
    }

    @Test
    void columns_come_in_their_order_with_type_nullability_and_default() {
        execute("create table orders (total int not null default 0, id bigint, note varchar(20) default 'none',"
                + " placed timestamptz, weight numeric(10, 2))");
        assertThat(read("orders").table(name("orders")))
                .containsExactly(table(
                        "orders",
                        notNull(defaulting(column("total", "integer"), "0")),
                        column("id", "bigint"),
                        defaulting(column("note", "character varying(20)"), "'none'::character varying"),
                        column("placed", "timestamp with time zone"),
                        column("weight", "numeric(10,2)")));
    }

    @Test
    void the_order_of_columns_is_theirs_after_one_was_dropped_and_another_added() {
        execute(
                "create table t (a int, b int, c int)",
                "alter table t drop column b",
                "alter table t add column d int");
        assertThat(read("t").table(name("t")))
                .containsExactly(table("t", column("a", "integer"), column("c", "integer"), column("d", "integer")));
    }

    @Test
    void constraints_are_in_the_servers_words() {
        execute(
                "create table orders (id bigint primary key, total int constraint positive check (total > 0),"
                        + " number text constraint once unique)",
                "create table items (order_id bigint, line int)",
                "alter table items add constraint of_order foreign key (order_id) references orders",
                "alter table items add constraint line_once unique (order_id, line)");
        Catalog catalog = read("orders", "items");
        assertThat(catalog.table(name("orders")).get().constraints().values())
                .containsExactly(
                        unique("once", "number"), primaryKey("orders_pkey", "id"), check("positive", "(total > 0)"));
        assertThat(catalog.table(name("items")).get().constraints().values())
                .containsExactly(
                        unique("line_once", "order_id", "line"), foreignKey("of_order", "order_id", "orders", "id"));
    }

    @Test
    void the_columns_of_a_primary_key_take_no_nulls() {
        execute("create table t (id bigint primary key)");
        assertThat(read("t").table(name("t")).get().columns()).containsExactly(notNull(column("id", "bigint")));
    }

    @Test
    void a_constraint_that_is_not_valid_says_so_beside_its_definition() {
        execute("create table t (a int)", "alter table t add constraint positive check (a > 0) not valid");
        assertThat(constraint("t", "positive")).isEqualTo(notValid(check("positive", "(a > 0)")));
        execute("alter table t validate constraint positive");
        assertThat(constraint("t", "positive")).isEqualTo(check("positive", "(a > 0)"));
    }

    @Test
    void a_table_brings_its_indexes() {
        execute(
                "create table t (id bigint primary key, a int, b int)",
                "create index t_a_b_idx on t (a, b)",
                "create unique index t_b_idx on t (b)");
        assertThat(read("t").indexesOf(name("t")))
                .containsExactlyInAnyOrder(
                        index("t_a_b_idx", "t", "a", "b"),
                        uniqueIndex("t_b_idx", "t", "b"),
                        uniqueIndex("t_pkey", "t", "id"));
    }

    @Test
    void an_index_asked_for_by_its_own_name_brings_its_table() {
        execute("create table t (a int)", "create index i on t (a)");
        Catalog catalog = read("i");
        assertThat(catalog.index(name("i"))).containsExactly(index("i", "t", "a"));
        assertThat(catalog.table(name("t"))).containsExactly(table("t", column("a", "integer")));
    }

    @Test
    void an_index_made_concurrently_is_valid() {
        execute("create table t (a int)", "create index concurrently i on t (a)");
        assertThat(read("t").index(name("i"))).containsExactly(index("i", "t", "a"));
    }

    @Test
    void of_a_view_it_tells_the_kind() {
        execute("create view v as select 1 as one");
        assertThat(read("v").relation(name("v")).map(Relation::describe)).containsExactly("view public.v");
    }

    @Test
    void names_are_as_the_server_keeps_them() {
        execute(
                "create table \"Order Items\" (\"select\" bigint)",
                "create index \"I\" on \"Order Items\" (\"select\")");
        Catalog catalog = read("Order Items", "order items");
        assertThat(catalog.table(name("Order Items")))
                .containsExactly(table("Order Items", column("select", "bigint")));
        assertThat(catalog.index(name("I")).map(Index::createStatement))
                .containsExactly("CREATE INDEX \"I\" ON public.\"Order Items\" USING btree (\"select\")");
        assertThat(catalog.relation(name("order items"))).isEmpty();
    }

    @Test
    void a_relation_is_found_in_the_schema_that_was_asked() {
        execute("create schema audit", "create table audit.events (a int)", "create table events (b int)");
        assertThat(read("audit.events").table(name("audit.events")))
                .containsExactly(table("audit.events", column("a", "integer")));
    }

    @Test
    void comments_come_with_what_they_are_about() {
        execute(
                "create table t (a int constraint positive check (a > 0))",
                "create index i on t (a)",
                "comment on table t is 'it''s a table'",
                "comment on column t.a is 'a column'",
                "comment on index i is 'an index'",
                "comment on constraint positive on t is 'a constraint'");
        Catalog catalog = read("t");
        assertThat(catalog.comment(new ObjectName.Relation(name("t")))).containsExactly("it's a table");
        assertThat(catalog.comment(new ObjectName.Column(name("t"), identifier("a"))))
                .containsExactly("a column");
        assertThat(catalog.comment(new ObjectName.Relation(name("i")))).containsExactly("an index");
        assertThat(catalog.comment(new ObjectName.Constraint(name("t"), identifier("positive"))))
                .containsExactly("a constraint");
    }

    @Test
    void it_reads_what_the_open_transaction_sees() {
        session.statements().begin();
        execute("create table t (a int)");
        assertThat(read("t").table(name("t"))).isNotEmpty();
        session.statements().rollback();
        assertThat(read("t").table(name("t"))).isEmpty();
    }

    @Test
    void reading_leaves_the_open_transaction_as_it_was() {
        session.statements().begin();
        execute("create table t (a int)");
        readRendering(constraintOn("t", "CHECK (a > 0)"));
        execute("alter table t add constraint positive check (a > 0)");
        assertThat(session.statements().commit()).isEmpty();
        assertThat(constraint("t", "positive")).isEqualTo(check("positive", "(a > 0)"));
    }

    @Test
    void it_puts_a_check_into_the_servers_words() {
        execute("create table t (a int, constraint positive check (a > 0))");
        assertThat(likeness(
                        constraintOn("t", "CHECK (a > 0)"),
                        constraint("t", "positive").definition()))
                .isEqualTo(Likeness.SAME);
        assertThat(likeness(
                        constraintOn("t", "CHECK (a > 1)"),
                        constraint("t", "positive").definition()))
                .isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void it_puts_a_foreign_key_into_the_servers_words() {
        execute("create table t (id bigint primary key)", "create table u (t_id bigint constraint of_t references t)");
        assertThat(likeness(
                        constraintOn("u", "FOREIGN KEY (t_id) REFERENCES public.t"),
                        constraint("u", "of_t").definition()))
                .isNotEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void it_puts_a_default_into_the_servers_words() {
        execute("create table t (a text default 'x')");
        Rendering question =
                new Rendering(name("t"), Rendering.Part.COLUMN_DEFAULT, Definition.author("a DEFAULT 'x'"));
        Definition found = read("t")
                .table(name("t"))
                .get()
                .columns()
                .head()
                .value()
                .defaultExpression()
                .get();
        assertThat(likeness(question, found)).isEqualTo(Likeness.SAME);
    }

    @Test
    void a_definition_for_a_table_that_is_missing_is_not_put_into_words() {
        Rendering question = constraintOn("missing", "CHECK (a > 0)");
        assertThat(readRendering(question).renderings().keySet()).isEmpty();
    }

    @Test
    void a_definition_with_a_column_that_is_missing_is_not_put_into_words() {
        execute("create table t (a int)");
        assertThat(readRendering(constraintOn("t", "CHECK (missing > 0)"))
                        .renderings()
                        .keySet())
                .isEmpty();
    }

    @Test
    void rows_are_counted() {
        execute("create table t (a int)");
        assertThat(session.catalog().rows(name("t"))).isZero();
        execute("insert into t values (1), (2)");
        assertThat(session.catalog().rows(name("t"))).isEqualTo(2);
    }

    @Test
    void the_rows_of_a_table_that_is_missing_cannot_be_counted() {
        assertThatThrownBy(() -> session.catalog().rows(name("missing")))
                .isInstanceOf(CatalogUnavailableException.class);
    }

    private void execute(String... statements) {
        for (SqlStatement statement : Vector.of(statements).map(Fixtures::statement)) {
            assertThat(session.statements().run(statement)).as(statement.text()).isEmpty();
        }
    }

    private Catalog read(String... names) {
        return session.catalog().read(Scope.of(Vector.of(names).map(Fixtures::name)));
    }

    private Constraint constraint(String table, String constraint) {
        return read(table)
                .table(name(table))
                .get()
                .constraints()
                .get(identifier(constraint))
                .get();
    }

    private Likeness likeness(Rendering question, Definition found) {
        return readRendering(question).likeness(question, found);
    }

    private Catalog readRendering(Rendering question) {
        return session.catalog().read(Scope.of(Vector.of(question.table())).rendering(Vector.of(question)));
    }

    private static Rendering constraintOn(String table, String definition) {
        return new Rendering(name(table), Rendering.Part.CONSTRAINT, Definition.author(definition));
    }
}
