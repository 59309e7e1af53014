package dev.postern.postgres.commutation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.Directives;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.migration.Segment;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.plan.Commutation;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.sql.StatementSplitter;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** A statement that is tried together with others, and what Postern makes of it. */
record TriedStatement(SqlStatement statement, Seq<Operation> operations) {

    private static final PgSqlAnalyzer ANALYZER = new PgSqlAnalyzer();

    /** The statements of {@code statements.sql} whose meaning is known. */
    static Seq<TriedStatement> all() {
        return of(Resources.text("statements.sql")).filter(TriedStatement::isUnderstood);
    }

    static Seq<TriedStatement> of(String script) {
        return new StatementSplitter().split("statements.sql", script).get().map(TriedStatement::of);
    }

    private static TriedStatement of(SqlStatement statement) {
        return new TriedStatement(
                statement,
                ANALYZER.analyze(Vector.of(Vector.of(statement)), SearchPath.PUBLIC)
                        .map(Analyzed::operation));
    }

    String sql() {
        return statement.text();
    }

    boolean isUnderstood() {
        return operations.forAll(each -> each.nature() != Nature.OPAQUE && each.nature() != Nature.SESSION);
    }

    /** What it does, in PostgreSQL's words. */
    String kind() {
        return operations.map(Operation::kind).distinct().mkString(", ");
    }

    /** What has to be read to tell what it touches. */
    Scope scope() {
        return guarded(1).map(GuardedOperation::scope).fold(Scope.EMPTY, Scope::and);
    }

    private Seq<GuardedOperation> guarded(int number) {
        MigrationId migration = new MigrationId(Integer.toString(number));
        return operations.zipWithIndex((each, ordinal) -> new GuardedOperation(
                new OperationId(migration, "0", ordinal + 1),
                ordinal + 1,
                new Segment(migration, 0),
                statement,
                each,
                each.transactionality(),
                Directives.NONE));
    }

    /** Whether both name a relation, or a part of one. */
    boolean sharesRelationWith(TriedStatement other) {
        return relations().exists(other.relations()::contains);
    }

    private Set<QualifiedName> relations() {
        return operations
                .flatMap(each -> each.footprint().objects())
                .flatMap(ObjectName::relationName)
                .toLinkedSet();
    }

    /** Whether it is said that the order of the two does not matter on such a database. */
    boolean commutesWith(TriedStatement other, Catalog catalog) {
        Commutation commutation = new Commutation(catalog);
        Seq<GuardedOperation> others = other.guarded(2).map(each -> each.in(catalog));
        return guarded(1)
                .map(each -> each.in(catalog))
                .forAll(one -> others.forAll(another -> commutation.commute(one, another)));
    }
}
