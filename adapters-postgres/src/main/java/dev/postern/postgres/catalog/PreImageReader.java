package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.PreImage;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.connection.QueryBatch;
import dev.postern.postgres.connection.QueryBatch.Answer;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads how objects, and all that goes when they are dropped, could be made again: statements in PostgreSQL's words, in an
 * order in which it accepts them. Names are to be printed under {@code search_path = pg_catalog}.
 */
final class PreImageReader {

    private static final String GONE = SqlResource.read("preimage/gone.sql");
    private static final String EDGES = SqlResource.read("preimage/edges.sql");
    private static final String TABLES = SqlResource.read("preimage/tables.sql");
    private static final String PARTS = SqlResource.read("preimage/parts.sql");
    private static final String WHOLES = SqlResource.read("preimage/wholes.sql");
    private static final String STANDING = SqlResource.read("preimage/standing.sql");
    private static final String GUARANTEES = SqlResource.read("preimage/guarantees.sql");

    private final JdbcQuery query;

    PreImageReader(JdbcQuery query) {
        this.query = query;
    }

    /** What rows can no longer be held to: a constraint by its number, or else in words. */
    private record Guarantee(long constraint, String words) {
        static Guarantee of(ResultSet row) throws SQLException {
            return new Guarantee(row.getLong(1), row.getString(2));
        }

        GonePart part() {
            return new GonePart("pg_constraint", constraint, 0);
        }
    }

    /** The pre-image of the objects; none where one of them is not found, or of a kind that is not made here. */
    PreImage read(Set<ObjectName> dropped) throws SQLException {
        QueryBatch batch = query.batch();
        Seq<Answer<ObjectOid>> asked = Vector.empty();
        for (ObjectName each : dropped) {
            asked = asked.append(ObjectOid.ask(batch, each));
        }
        batch.send();
        Seq<Seq<ObjectOid>> found = asked.map(Answer::rows);
        return found.isEmpty() || found.exists(each -> each.size() != 1)
                ? PreImage.NONE
                : read(found.flatMap(each -> each));
    }

    private PreImage read(Seq<ObjectOid> asked) throws SQLException {
        GoneObjects gone = new GoneObjects(query.all(
                GONE,
                GoneObject::of,
                query.texts(asked.map(ObjectOid::systemCatalog)),
                numbers(asked.map(ObjectOid::oid)),
                numbers(asked.map(ObjectOid::part))));
        Array all = numbers(gone.oids());
        Array wholes = numbers(gone.wholeOids());
        Array tables = numbers(gone.columns().map(GonePart::oid));
        Array columns = numbers(gone.columns().map(GonePart::number));
        RowsLost rows = new RowsLost(query, wholes, tables, columns);
        Array filled = numbers(rows.filled());
        QueryBatch batch = query.batch();
        Answer<Guarantee> held = batch.ask(GUARANTEES, Guarantee::of, tables, columns, filled);
        Answer<Dependence> edges = batch.ask(EDGES, Dependence::of, all, all);
        Seq<Answer<MakingStatement>> making = Vector.of(
                batch.ask(TABLES, MakingStatement::ofTable, wholes, tables, columns, filled),
                batch.ask(PARTS, MakingStatement::ofWhole, wholes, filled),
                batch.ask(WHOLES, MakingStatement::ofWhole, wholes),
                batch.ask(STANDING, MakingStatement::ofAny, all));
        batch.send();
        Seq<Guarantee> guarantees = held.rows();
        MakingOrder order = new MakingOrder(gone, edges.rows());
        Set<GonePart> impossible = order.withDependants(guarantees
                .filter(each -> each.constraint() > 0)
                .map(Guarantee::part)
                .toLinkedSet());
        Seq<MakingStatement> statements = making.flatMap(Answer::rows)
                .filter(each -> gone.contains(each.made()))
                .reject(each -> impossible.contains(gone.whole(each.made())));
        Set<GonePart> made = statements.map(each -> gone.whole(each.made())).toLinkedSet();
        if (asked.exists(each -> !made.contains(gone.whole(GonePart.of(each))))) {
            return PreImage.NONE;
        }
        return new PreImage(
                order.sorted(statements),
                rows.words()
                        .appendAll(guarantees.map(Guarantee::words).reject(String::isEmpty))
                        .appendAll(gone.descriptions(impossible)),
                unmade(gone, made.addAll(impossible)));
    }

    private static Seq<String> unmade(GoneObjects gone, Set<GonePart> made) {
        return gone.standingAlone()
                .reject(each -> made.contains(each.part()) || each.comesAlong())
                .map(GoneObject::description);
    }

    private Array numbers(Seq<? extends Number> values) throws SQLException {
        return query.texts(values.map(Object::toString));
    }
}
