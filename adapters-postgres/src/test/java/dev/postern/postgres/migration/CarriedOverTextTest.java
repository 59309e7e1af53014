package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.migration.ScriptParser;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.Latecomers;
import dev.postern.domain.plan.Memory;
import dev.postern.domain.plan.MigrationPlan;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Planner;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.plan.Settlement;
import dev.postern.domain.plan.StatementReader;
import dev.postern.domain.plan.Work;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.sql.StatementSplitter;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What statements read like once the thing that they are about has another name, as PostgreSQL's grammar has them. */
class CarriedOverTextTest {

    private static final Policy DEFERRING = new Policy(OnMissing.DEFER, FirstRun.REPLAY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create index i on t (a) where b > 0                        | alter table t rename to u                     | create index i on u (a) where b > 0
            create unique index concurrently i on public.t (lower(a))  | alter table public.t rename to "U 2"          | create unique index concurrently i on public."U 2" (lower(a))
            ALTER TABLE ONLY T ADD CONSTRAINT c CHECK (a > 0)          | alter table t rename to u                     | ALTER TABLE ONLY u ADD CONSTRAINT c CHECK (a > 0)
            alter table t add constraint c foreign key (a) references x (z) | alter table t rename column a to b       | alter table t add constraint c foreign key (b) references x (z)
            alter table x add constraint c foreign key (a) references t (a) | alter table t rename to u                | alter table x add constraint c foreign key (a) references u (a)
            alter table t alter column a set default 1                 | alter table t rename a to b                   | alter table t alter column b set default 1
            update t set a = 1 where t.b = 2                           | alter table t rename to u                     | update u set a = 1 where u.b = 2
            delete from t where a = 1                                  | alter table t rename a to b                   | delete from t where b = 1
            comment on column t.a is 'how many'                        | alter table t rename to u                     | comment on column u.a is 'how many'
            alter table t validate constraint c                        | alter table t rename constraint c to d        | alter table t validate constraint d
            alter index i set schema s                                 | alter index i rename to j                     |
            alter table t validate constraint c                        | alter schema public rename to p               |
            alter table s.t drop column a                              | alter schema s rename to r                    | alter table r.t drop column a
            alter table s.t drop column a                              | alter table s.t set schema r                  | alter table r.t drop column a
            alter table t alter a type mood using a::mood              | alter type mood rename to humour              | alter table t alter a type humour using a::humour
            create trigger c before insert on t for each row execute function f() | alter table t rename to u          | create trigger c before insert on u for each row execute function f()
            create index on t (a)                                      | alter table t rename to u                     |
            alter table t add check (a > 0)                            | alter table t rename a to b                   |
            create view v as select a from t                           | alter table t rename to u                     |
            comment on table t is 'the T'                              | alter table t rename to u                     |
            alter table t add constraint c check (a <> 't')            | alter table t rename to u                     |
            update t t set a = 1                                       | alter table t rename to u                     |
            """)
    void it_is_rewritten_or_keeps_the_rename_waiting(String deferred, String rename, String rewritten) {
        Seq<GuardedOperation> operations = operations(deferred).appendAll(operations("002", rename));
        MigrationPlan plan = new Planner()
                .plan(
                        new Work(
                                Vector.empty(),
                                operations,
                                LinkedHashSet.empty(),
                                Work.History.RECORDED,
                                reader(),
                                Vector.empty(),
                                Memory.NONE,
                                Settlement.UNRESERVED,
                                Latecomers.NONE),
                        nothing(),
                        DEFERRING);
        Seq<String> carried = plan.steps()
                .filter(step -> step.phase() == PlannedStep.Phase.CARRIED)
                .map(step -> step.operation().statement().text());
        assertThat(carried).isEqualTo(rewritten == null ? Vector.empty() : Vector.of(rewritten));
    }

    /** A database without anything in it but schemas. */
    private static Catalog nothing() {
        Catalog empty = Catalog.EMPTY;
        return new Catalog(
                operationsScope(),
                Analysis.nameSet("public"),
                empty.relations(),
                empty.objects(),
                empty.comments(),
                LinkedHashMap.empty());
    }

    private static Set<QualifiedName> operationsScope() {
        return LinkedHashSet.of("t", "u", "U 2", "x", "i", "j", "v")
                .map(name -> QualifiedName.of("public", name))
                .addAll(LinkedHashSet.of("s", "r").map(schema -> QualifiedName.of(schema, "t")));
    }

    private static StatementReader reader() {
        return (operation, text) -> operations(text)
                .singleOption()
                .map(read -> new GuardedOperation(
                        operation.id(),
                        operation.ordinal(),
                        operation.segment(),
                        read.statement(),
                        read.operation(),
                        operation.transactionality(),
                        operation.directives()));
    }

    private static Seq<GuardedOperation> operations(String sql) {
        return operations("001", sql);
    }

    private static Seq<GuardedOperation> operations(String migration, String sql) {
        Seq<SqlStatement> statements =
                new StatementSplitter().split("test.sql", sql).get();
        return new ScriptParser(new PgSqlAnalyzer())
                .operations(new MigrationId(migration), statements, SearchPath.PUBLIC)
                .get();
    }
}
