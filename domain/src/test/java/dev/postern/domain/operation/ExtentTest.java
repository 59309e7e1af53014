package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.testing.Fixtures;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** What an operation touches that its text does not say. */
class ExtentTest {

    private static final QualifiedName CHILD = QualifiedName.of("public", "child");
    private static final ObjectName.InSchema ROUTINE =
            new ObjectName.InSchema(ObjectClass.ROUTINE, QualifiedName.of("public", "f"), "()");
    private static final QualifiedName PARENT = QualifiedName.of("public", "parent");

    @Test
    void a_drop_frees_the_names_of_the_indexes_that_go_along() {
        Catalog catalog = after("create table t (a int)", "create index i on t (a)");
        assertThat(commute(catalog, "drop table t", "create index i on u (a)")).isFalse();
        assertThat(commute(catalog, "drop table t", "create index j on u (a)")).isTrue();
    }

    @Test
    void a_column_takes_its_indexes_along() {
        Catalog catalog = after("create table t (a int, b int)", "create index i on t (a)");
        assertThat(commute(catalog, "alter table t drop column a", "comment on index i is 'x'"))
                .isFalse();
        assertThat(commute(catalog, "alter table t drop column b", "comment on index i is 'x'"))
                .isTrue();
    }

    @Test
    void the_columns_of_a_primary_key_take_nulls_again_once_it_is_gone() {
        Catalog catalog = after("create table t (a int primary key, b int not null)");
        assertThat(commute(catalog, "alter table t drop constraint t_pkey", "alter table t alter a drop not null"))
                .isFalse();
        assertThat(commute(catalog, "alter table t drop constraint t_pkey", "alter table t alter b drop not null"))
                .isTrue();
    }

    @Test
    void a_foreign_key_minds_the_key_of_its_columns_and_no_other() {
        Catalog catalog = after(
                "create table t (a int primary key, b int unique)", "create table u (a int, c int check (c > 0))");
        String key = "alter table u add constraint k foreign key (a) references t (a)";
        assertThat(commute(catalog, key, "alter table t drop constraint t_pkey"))
                .isFalse();
        assertThat(commute(catalog, key, "alter table t drop constraint t_b_key"))
                .isTrue();
        assertThat(commute(catalog, key, "create unique index i on t (b)")).isTrue();
    }

    @Test
    void a_foreign_key_does_not_mind_one_more_key_of_the_same_columns() {
        Catalog catalog = after("create table t (a int, b int unique)", "create table u (a int)");
        String key = "alter table u add constraint k foreign key (a) references t (b)";
        assertThat(commute(catalog, key, "alter table t add constraint t_pkey primary key (b)"))
                .isTrue();
        assertThat(commute(catalog, key, "alter table t drop constraint t_b_key"))
                .isFalse();
    }

    @Test
    void a_constraint_that_nobody_knows_may_be_any_key() {
        Catalog catalog = after("create table u (a int)");
        String key = "alter table u add constraint k foreign key (a) references t (a)";
        assertThat(commute(catalog, key, "alter table t drop constraint x")).isFalse();
        assertThat(commute(catalog, key, "alter table v drop constraint x")).isTrue();
    }

    @Test
    void a_delete_goes_on_to_rows_that_refer_to_its_own() {
        assertThat(commute(referring(" ON DELETE CASCADE"), "delete from parent", "update child set b = 1"))
                .isFalse();
    }

    @Test
    void rows_that_are_referred_to_have_to_be_there_first() {
        assertThat(commute(referring(""), "insert into child values (1)", "insert into parent values (1)"))
                .isFalse();
        assertThat(commute(referring(""), "insert into child values (1)", "insert into journal values (1)"))
                .isTrue();
    }

    @Test
    void a_trigger_changes_what_its_function_names() {
        Catalog triggered = triggered(Option.some("BEGIN INSERT INTO public.journal VALUES (1); RETURN NEW; END"));
        assertThat(commute(triggered, "insert into parent values (1)", "delete from journal"))
                .isFalse();
        assertThat(commute(triggered, "insert into parent values (1)", "delete from child"))
                .isTrue();
    }

    @Test
    void a_trigger_whose_function_says_what_it_does_does_nothing_else() {
        Catalog told = told("BEGIN UPDATE child SET b = (SELECT max(a) FROM journal); RETURN NEW; END");
        String setOff = "insert into parent values (1)";
        assertThat(commute(told, setOff, "delete from journal")).isFalse();
        assertThat(commute(told, setOff, "alter table journal add constraint k foreign key (a) references child (a)"))
                .isTrue();
        assertThat(commute(told, setOff, "alter table journal add constraint k foreign key (a) references child (b)"))
                .isFalse();
    }

    @Test
    void a_trigger_whose_function_runs_what_nobody_knows_may_do_anything_to_what_it_names() {
        Catalog untold = told("BEGIN EXECUTE f('journal'); RETURN NEW; END");
        assertThat(commute(
                        untold,
                        "insert into parent values (1)",
                        "alter table journal add constraint k foreign key (a) references child (a)"))
                .isFalse();
    }

    @Test
    void a_trigger_of_which_only_the_function_is_known_may_change_anything() {
        Catalog triggered = triggered(Option.none());
        assertThat(commute(triggered, "insert into parent values (1)", "delete from journal"))
                .isFalse();
        assertThat(commute(triggered, "insert into parent values (1)", "delete from child"))
                .isFalse();
    }

    @Test
    void what_is_done_to_a_table_is_done_to_its_children() {
        Catalog inherited = tables().with(
                        new ObjectName.Relation(CHILD),
                        "table",
                        Property.INHERITS,
                        Option.some(Definition.server("public.parent")));
        assertThat(commute(inherited, "alter table parent add column x int", "alter table child add column x int"))
                .isFalse();
        assertThat(commute(inherited, "alter table parent rename to elder", "alter table child add column x int"))
                .isTrue();
    }

    @Test
    void who_reads_a_view_reads_the_rows_behind_it() {
        QualifiedName view = QualifiedName.of("public", "seen");
        DatabaseObject made =
                DatabaseObject.of(new ObjectName.Relation(view), "view").dependingOn(Vector.of(column("parent", "a")));
        Catalog seen = tables().with(new OtherRelation(view, "view")).with(made);
        assertThat(commute(seen, "insert into journal select * from seen", "delete from parent"))
                .isFalse();
        assertThat(commute(seen, "insert into journal select * from seen", "delete from child"))
                .isTrue();
    }

    @Test
    void a_unique_index_that_goes_is_not_obeyed_any_more() {
        Catalog catalog = after("create table t (a int)", "create unique index i on t (a)", "create index j on t (a)");
        assertThat(commute(catalog, "drop index i", "insert into t values (1)")).isFalse();
        assertThat(commute(catalog, "drop index j", "insert into t values (1)")).isTrue();
    }

    @Test
    void on_an_empty_database_it_is_what_the_text_says() {
        Operation comment = operation("comment on table t is 'x'");
        assertThat(new Extent(Fixtures.catalog()).of(comment, comment.footprint()))
                .isEqualTo(comment.footprint());
    }

    private static Catalog tables() {
        return after(
                "create table parent (a int primary key)",
                "create table child (a int, b int)",
                "create table journal (a int)");
    }

    private static Catalog referring(String action) {
        Seq<Identifier> column = Vector.of(new Identifier("a"));
        Constraint key = new Constraint.ForeignKey(
                new Identifier("k"),
                column,
                PARENT,
                column,
                Definition.server("FOREIGN KEY (a) REFERENCES public.parent(a)" + action),
                Validity.VALID);
        return tables().changing(CHILD, table -> table.adding(key));
    }

    private static Catalog told(String body) {
        return triggered(Option.some(body))
                .with(ROUTINE, "function", Property.LANGUAGE, Option.some(Definition.server("plpgsql")));
    }

    private static Catalog triggered(Option<String> body) {
        ObjectName trigger = new ObjectName.OnRelation(ObjectClass.TRIGGER, PARENT, new Identifier("tr"));
        Catalog triggered = tables().with(DatabaseObject.of(trigger, "trigger").dependingOn(Vector.of(ROUTINE)));
        return body.map(text -> triggered.with(
                        DatabaseObject.of(ROUTINE, "function").with(Property.BODY, Definition.server(text))))
                .getOrElse(triggered);
    }

    private static ObjectName column(String table, String column) {
        return new ObjectName.Column(QualifiedName.of("public", table), new Identifier(column));
    }

    private static Catalog after(String... statements) {
        return Vector.of(statements)
                .foldLeft(Fixtures.catalog(), (catalog, sql) -> operation(sql).project(catalog));
    }

    private static boolean commute(Catalog catalog, String one, String other) {
        boolean there = of(catalog, one).commutesWith(of(catalog, other));
        assertThat(of(catalog, other).commutesWith(of(catalog, one))).isEqualTo(there);
        return there;
    }

    private static Footprint of(Catalog catalog, String sql) {
        Operation operation = operation(sql);
        return new Extent(catalog).of(operation, operation.footprint());
    }
}
