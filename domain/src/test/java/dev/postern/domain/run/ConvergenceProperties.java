package dev.postern.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.table.DropTable;
import dev.postern.domain.operation.table.RenameTable;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.Histories;
import dev.postern.domain.testing.History;
import dev.postern.domain.testing.InMemoryDatabase;
import dev.postern.domain.testing.InMemoryMigrationSource;
import dev.postern.domain.testing.InMemoryProject;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The properties to live by (DESIGN.md, section 3). */
class ConvergenceProperties {

    private static final int TRIES = 60;

    @Property(tries = TRIES)
    void a_straight_run_leaves_nothing_to_do(@ForAll("histories") History history) {
        InMemoryProject project = InMemoryProject.of(history.scripts());
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        int facts = project.database().history().size();
        assertThat(project.plan().migrations()).isEmpty();
        assertThat(project.up().migrations()).isEmpty();
        assertThat(project.database().history()).hasSize(facts);
    }

    @Property(tries = TRIES)
    void a_run_with_tables_missing_leaves_only_what_waits(
            @ForAll("histories") History history,
            @ForAll @IntRange(min = 1, max = 4) int adopted,
            @ForAll @Size(max = 3) java.util.Set<@IntRange(min = 1, max = 4) Integer> missing) {
        InMemoryProject project = Lacking.of(history, adopted, missing).project();
        if (project.up().outcome() == RunOutcome.DONE) {
            int facts = project.database().history().size();
            assertThat(project.plan().operations().flatMap(operation -> operation.decision().stream()))
                    .allMatch("defer"::equals);
            project.up();
            assertThat(project.database().history()).hasSize(facts);
        }
    }

    @Property(tries = TRIES)
    void a_run_does_what_its_plan_says(
            @ForAll("histories") History history,
            @ForAll @IntRange(min = 1, max = 4) int adopted,
            @ForAll @Size(max = 3) java.util.Set<@IntRange(min = 1, max = 4) Integer> missing) {
        InMemoryProject project = Lacking.of(history, adopted, missing).project();
        RunReport plan = project.plan();
        RunReport run = project.up();
        assertThat(run.outcome())
                .isEqualTo(plan.outcome() == RunOutcome.REFUSED ? RunOutcome.REFUSED : RunOutcome.DONE);
        if (run.outcome() == RunOutcome.DONE) {
            assertThat(run.operations().map(operation -> operation.id() + foreseen(operation.outcome())))
                    .containsExactlyElementsOf(plan.operations()
                            .map(operation ->
                                    operation.id() + operation.decision().or(() -> foreseen(operation.outcome())))
                            .toList());
            assertThat(run.warnings()).isEqualTo(plan.warnings());
        }
    }

    /** The decision that leads to an outcome. */
    private static Optional<String> foreseen(Optional<String> outcome) {
        return outcome.map(word -> switch (word) {
            case "applied" -> "apply";
            case "found-in-place", "moot" -> "already-in-place";
            case "deferred" -> "defer";
            default -> word;
        });
    }

    @Property(tries = TRIES)
    void once_missing_tables_are_back_as_they_were_everything_is_as_after_the_straight_run(
            @ForAll("histories") History history,
            @ForAll @IntRange(min = 1, max = 4) int adopted,
            @ForAll @Size(max = 3) java.util.Set<@IntRange(min = 1, max = 4) Integer> missing) {
        InMemoryProject straight = InMemoryProject.of(history.scripts());
        straight.up();
        Lacking lacking = Lacking.of(history, adopted, missing);
        Assume.that(lacking.isAboutTablesOnly());
        RunReport first = lacking.project().up();
        assertThat(first.outcome()).isIn(RunOutcome.DONE, RunOutcome.REFUSED);
        Assume.that(lacking.canBePutBack());
        lacking.putBack();
        RunReport second = lacking.project().up();
        assertThat(second.fault()).isEmpty();
        assertThat(lacking.project().database().schema())
                .isEqualTo(straight.database().schema());
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.any();
    }

    /** A database that lacks tables which the first migrations, adopted, had created. */
    private record Lacking(InMemoryProject project, Catalog before, Set<QualifiedName> missing, Seq<Operation> ahead) {

        /** The tables, of those that are missing, which the history does not drop itself. */
        private Set<QualifiedName> toPutBack() {
            return missing.filter(this::survives);
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

        /** Whether nobody has taken a name meanwhile, as the server does when it chooses one. */
        boolean canBePutBack() {
            return missing.flatMap(before::indexesOf)
                    .forAll(index ->
                            project.database().catalog().relation(index.name()).isEmpty());
        }

        void putBack() {
            project.database().change(catalog -> toPutBack().foldLeft(catalog, this::withTable));
        }

        private Catalog withTable(Catalog catalog, QualifiedName name) {
            Catalog back = catalog.with(before.table(name).get());
            for (Index index : before.indexesOf(name)) {
                back = back.with(index);
            }
            return Fixtures.withComments(back, before, name);
        }
    }
}
