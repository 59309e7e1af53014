package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.column.DropColumn;
import dev.postern.domain.operation.table.DropTable;
import dev.postern.domain.operation.table.RenameTable;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.History;
import dev.postern.domain.testing.InMemoryDatabase;
import dev.postern.domain.testing.InMemoryMigrationSource;
import dev.postern.domain.testing.InMemoryProject;
import io.vavr.Tuple2;
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
                new InMemoryDatabase(gone.map(ObjectName.Relation::new).foldLeft(before, Catalog::cascading)));
        project.adopt(through);
        return new Lacking(project, before, gone, history.operationsBehind(adopted));
    }

    /**
     * Whether nobody has taken a name meanwhile, as the server does when it chooses one, and each foreign key that went
     * along still has the columns that it was on, or refers to what it referred to.
     */
    boolean canBePutBack() {
        Catalog now = project.database().catalog();
        return toPutBack()
                        .flatMap(table ->
                                before.indexesOf(table).map(Index::name).prepend(table))
                        .forAll(name -> now.relation(name).isEmpty())
                && goneAlong().forAll(pair -> isStillItself(pair._1(), pair._2(), now))
                && referredTo().forAll(this::keepsItsName)
                && missing.removeAll(toPutBack()).forAll(this::leavesItsNameToNobody);
    }

    /**
     * A table that never comes back, and is called otherwise before it is dropped, still has the names of its indexes:
     * whatever is created under its first name gets others in the straight run.
     */
    private boolean leavesItsNameToNobody(QualifiedName table) {
        ObjectName name = new ObjectName.Relation(table);
        return !ahead.exists(operation ->
                operation.nature() == Nature.NEW_OBJECT && operation.target().contains(name));
    }

    /**
     * Whether nothing has got the name of an index of a table that the history drops later and that was missing: the server
     * chooses another while the table is there.
     */
    boolean leavesNamesAlone() {
        Catalog now = project.database().catalog();
        return missing.removeAll(toPutBack())
                .flatMap(table -> before.indexesOf(table).map(Index::name))
                .forAll(name -> now.relation(name).isEmpty());
    }

    /** Whether nothing is missing once somebody has brought back what the history does not drop. */
    boolean isWholeOnceBack() {
        return missing.removeAll(toPutBack()).isEmpty();
    }

    /** Somebody brings the missing tables back as they were, but for those that the history itself drops later. */
    void putBack() {
        project.database().change(catalog -> {
            Catalog back = toPutBack().foldLeft(catalog, this::withTable);
            return goneAlong()
                    .foldLeft(back, (each, pair) -> each.changing(pair._1(), table -> table.adding(pair._2())));
        });
    }

    /** The foreign keys of tables that are there which refer to one that comes back. */
    private Seq<Tuple2<QualifiedName, Constraint.ForeignKey>> goneAlong() {
        Set<QualifiedName> back = toPutBack();
        return before.relations()
                .values()
                .flatMap(Relation::asTable)
                .reject(table -> missing.contains(table.name()))
                .flatMap(table -> table.constraints()
                        .values()
                        .flatMap(Constraint::asForeignKey)
                        .filter(key -> back.contains(key.referenced()))
                        .map(key -> new Tuple2<>(table.name(), key)))
                .toVector();
    }

    /** What is there and what comes back refers to. */
    private Set<QualifiedName> referredTo() {
        return toPutBack()
                .flatMap(before::table)
                .flatMap(table -> table.constraints().values())
                .flatMap(Constraint::asForeignKey)
                .map(Constraint.ForeignKey::referenced)
                .reject(missing::contains);
    }

    private boolean isStillItself(QualifiedName table, Constraint.ForeignKey key, Catalog now) {
        return keepsItsName(table)
                && !ahead.exists(operation ->
                        operation instanceof DropColumn drop && drop.table().equals(table))
                && now.table(table).exists(found -> !found.constraints().containsKey(key.name()));
    }

    /** Whether nothing else is called so, as the history goes on, and neither are its parts. */
    private boolean keepsItsName(QualifiedName table) {
        return !ahead.exists(operation -> operation
                        .renaming()
                        .exists(renaming -> renaming.from().relationName().contains(table))
                || (operation instanceof DropTable drop && drop.name().equals(table)));
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
        Table was = before.table(name).get();
        Table table = Table.of(
                name,
                was.columns(),
                was.constraints()
                        .values()
                        .filter(each -> hasItsTable(each, catalog))
                        .toVector());
        Catalog back = catalog.with(table);
        for (Index index : before.indexesOf(name)) {
            back = back.with(index);
        }
        return Fixtures.withComments(back, before, name);
    }

    private boolean hasItsTable(Constraint constraint, Catalog catalog) {
        return constraint
                .asForeignKey()
                .map(Constraint.ForeignKey::referenced)
                .forAll(table ->
                        toPutBack().contains(table) || catalog.table(table).isDefined());
    }
}
