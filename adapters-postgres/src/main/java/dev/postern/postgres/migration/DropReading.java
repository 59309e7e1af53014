package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.index.DropIndex;
import dev.postern.domain.operation.table.DropTable;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Drop_statementsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.If_exist_names_restrict_cascadeContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;

/** Reads {@code DROP TABLE} and {@code DROP INDEX}: several names are as many operations. */
record DropReading(Names names) {

    Seq<Analyzed> read(Drop_statementsContext written) {
        If_exist_names_restrict_cascadeContext objects = written.if_exist_names_restrict_cascade();
        Seq<Schema_qualified_nameContext> dropped =
                Vector.ofAll(objects.names_references().schema_qualified_name());
        Parts parts = new Parts(names.source(), beginning(written, dropped));
        return parts.of(dropped.map(name -> new Parts.Part(
                operation(written, names.relation(name)), text(written, dropped, name), name)));
    }

    private static Operation operation(Drop_statementsContext written, QualifiedName name) {
        if (written.TABLE() != null && written.FOREIGN() == null && written.EXTERNAL() == null) {
            return new DropTable(name);
        }
        if (written.INDEX() != null) {
            return new DropIndex(name, transactionality(written));
        }
        throw new NotUnderstood("something else that is dropped");
    }

    private String beginning(Drop_statementsContext written, Seq<Schema_qualified_nameContext> dropped) {
        boolean together = written.if_exist_names_restrict_cascade().if_exists() == null && staysTogether(written);
        return names.source().before(dropped.head()) + (together ? "IF EXISTS " : "");
    }

    private String text(
            Drop_statementsContext written,
            Seq<Schema_qualified_nameContext> dropped,
            Schema_qualified_nameContext name) {
        Schema_qualified_nameContext last = staysTogether(written) ? dropped.last() : name;
        return names.source().text(name, last)
                + Option.of(written.if_exist_names_restrict_cascade().cascade_restrict())
                        .map(words -> " " + names.source().text(words))
                        .getOrElse("");
    }

    /**
     * Tables that refer to each other can be dropped together, and one by one only in an order that the statement does
     * not tell. So the first part drops them all, if it runs; the second all but the first; and so on.
     */
    private static boolean staysTogether(Drop_statementsContext written) {
        return written.TABLE() != null
                && Option.of(written.if_exist_names_restrict_cascade().cascade_restrict())
                        .forAll(words -> words.CASCADE() == null);
    }

    private static Transactionality transactionality(Drop_statementsContext written) {
        if (written.CONCURRENTLY() == null) {
            return Transactionality.TRANSACTIONAL;
        }
        boolean several =
                written.if_exist_names_restrict_cascade().names_references().schema_qualified_name().size() > 1;
        if (several) {
            throw new NotUnderstood("several indexes, which PostgreSQL refuses to drop concurrently");
        }
        return Transactionality.OUTSIDE_TRANSACTION;
    }
}
