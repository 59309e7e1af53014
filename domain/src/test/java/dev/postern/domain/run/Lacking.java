package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.table.DropTable;
import dev.postern.domain.operation.table.RenameTable;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.History;
import dev.postern.domain.testing.InMemoryDatabase;
import dev.postern.domain.testing.InMemoryMigrationSource;
import dev.postern.domain.testing.InMemoryProject;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * A database that lacks tables which the first migrations, adopted, had created.
 *
 * @param before what the database would hold if it lacked nothing
 * @param ahead what the migrations mean that are still to run
 */
record Lacking(InMemoryProject project, Catalog before, Set<QualifiedName> missing, Seq<Operation> ahead) {

    /** Some of the tables that there are once so many migrations have run, by their numbers, are missing. */
    static Lacking of(History history, int adopted, java.util.Set<Integer> missing) {
        String through = History.id(Math.min(adopted, history.length()));
        InMemoryProject whole = InMemoryProject.of(history.scripts());
        whole.upTo(through);
        Catalog before = whole.database().catalog();
        Seq<QualifiedName> tables = before.relations()
                .values()
                .flatMap(each -> each.asTable())
                .map(Table::name)
                .toVector();
        Set<QualifiedName> gone = Vector.ofAll(missing)
                .filter(each -> each <= tables.size())
                .map(each -> tables.get(each - 1))
                .toLinkedSet();
        InMemoryProject project = new InMemoryProject(
                InMemoryMigrationSource.of(history.scripts()),
                new InMemoryDatabase(gone.foldLeft(before, Catalog::without)));
        project.adopt(through);
        return new Lacking(project, before, gone, history.operationsBehind(adopted));
    }

    /** A foreign key of a table that is there would be missing too. */
    boolean isAboutTablesOnly() {
        return before.relations()
                .values()
                .flatMap(each -> each.asTable())
                .reject(table -> missing.contains(table.name()))
                .flatMap(table -> table.constraints().values())
                .flatMap(Constraint::asForeignKey)
                .forAll(key -> !missing.contains(key.referenced()));
    }

    /** Whether nobody has taken a name meanwhile, as the server does when it chooses one. */
    boolean canBePutBack() {
        Catalog now = project.database().catalog();
        return toPutBack()
                .flatMap(table -> before.indexesOf(table).map(Index::name).prepend(table))
                .forAll(name -> now.relation(name).isEmpty());
    }

    /** Somebody brings the missing tables back as they were, but for those that the history itself drops later. */
    void putBack() {
        project.database().change(catalog -> toPutBack().foldLeft(catalog, this::withTable));
    }

    /** The tables, of those that are missing, which the history does not drop itself. */
    Set<QualifiedName> toPutBack() {
        return missing.filter(this::survives);
    }

    private boolean survives(QualifiedName table) {
        QualifiedName now = table;
        for (Operation operation : ahead) {
            if (operation instanceof RenameTable rename && rename.from().equals(now)) {
                now = new QualifiedName(now.schema(), rename.to());
            } else if (operation instanceof DropTable drop && drop.name().equals(now)) {
                return false;
            }
        }
        return true;
    }

    private Catalog withTable(Catalog catalog, QualifiedName name) {
        Catalog back = catalog.with(before.table(name).get());
        for (Index index : before.indexesOf(name)) {
            back = back.with(index);
        }
        return Fixtures.withComments(back, before, name);
    }
}
