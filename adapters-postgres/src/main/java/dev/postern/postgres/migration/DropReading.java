package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.foreign.DropForeignTable;
import dev.postern.domain.operation.index.DropIndex;
import dev.postern.domain.operation.table.DropTable;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Drop_statementsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.If_exist_names_restrict_cascadeContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;

/** Reads {@code DROP TABLE} and {@code DROP INDEX}: several names are as many operations. */
record DropReading(Names names) {

    Seq<Analyzed> read(Drop_statementsContext written) {
        if (written.TABLE() != null && written.EXTERNAL() == null) {
            return tables(
                    written.if_exist_names_restrict_cascade(),
                    written.FOREIGN() == null ? table -> table : DropForeignTable::new);
        }
        if (written.INDEX() != null) {
            return indexes(written);
        }
        throw new NotUnderstood("something else that is dropped");
    }

    /**
     * Tables that refer to each other can be dropped together, and one by one only in an order that the statement does
     * not tell. So the first part drops them all, if it runs; the second all but the first; and so on. With CASCADE a
     * table goes alone, and may take others of the list with it.
     */
    private Seq<Analyzed> tables(If_exist_names_restrict_cascadeContext written, Function<DropTable, Operation> kind) {
        Seq<Schema_qualified_nameContext> tables = dropped(written);
        boolean cascades = behavior(written) == DropBehavior.CASCADE;
        boolean mayBeGone = tables.size() > 1 && written.if_exists() == null;
        return new Parts(names.source(), names.source().before(tables.head()) + (mayBeGone ? "IF EXISTS " : ""))
                .of(tables.zipWithIndex((table, position) -> new Parts.Part(
                        kind.apply(new DropTable(
                                names.relation(table),
                                behavior(written),
                                tables.drop(position + 1)
                                        .map(other -> (ObjectName) new ObjectName.Relation(names.relation(other)))
                                        .toLinkedSet())),
                        names.source().text(table, cascades ? table : tables.last()) + ending(written),
                        table)));
    }

    private Seq<Analyzed> indexes(Drop_statementsContext drop) {
        If_exist_names_restrict_cascadeContext written = drop.if_exist_names_restrict_cascade();
        Seq<Schema_qualified_nameContext> indexes = dropped(written);
        boolean concurrently = drop.CONCURRENTLY() != null;
        if (concurrently && indexes.size() > 1) {
            throw new NotUnderstood("several indexes, which PostgreSQL refuses to drop concurrently");
        }
        Transactionality transactionality =
                concurrently ? Transactionality.OUTSIDE_TRANSACTION : Transactionality.TRANSACTIONAL;
        return new Parts(names.source(), names.source().before(indexes.head()))
                .of(indexes.map(index -> new Parts.Part(
                        new DropIndex(names.relation(index), transactionality, behavior(written)),
                        names.source().text(index) + ending(written),
                        index)));
    }

    private static DropBehavior behavior(If_exist_names_restrict_cascadeContext written) {
        boolean cascades = Option.of(written.cascade_restrict()).exists(words -> words.CASCADE() != null);
        return cascades ? DropBehavior.CASCADE : DropBehavior.RESTRICT;
    }

    private static Seq<Schema_qualified_nameContext> dropped(If_exist_names_restrict_cascadeContext written) {
        return Vector.ofAll(written.names_references().schema_qualified_name());
    }

    private String ending(If_exist_names_restrict_cascadeContext written) {
        return Option.of(written.cascade_restrict())
                .map(words -> " " + names.source().text(words))
                .getOrElse("");
    }
}
