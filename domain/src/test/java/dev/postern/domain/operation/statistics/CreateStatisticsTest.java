package dev.postern.domain.operation.statistics;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.NothingDependsOn;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class CreateStatisticsTest {

    private static final ObjectName STATISTICS = new ObjectName.InSchema(ObjectClass.STATISTICS, name("towns_zip"));
    private static final ObjectName ZIP = new ObjectName.Column(name("towns"), identifier("zip"));

    private final Catalog towns =
            catalog(table("towns", column("zip", "integer"), column("name", "text"), column("country", "text")));

    private final CreateStatistics created = create(Naming.BY_AUTHOR);

    @Test
    void statistics_go_with_a_column_and_keep_nobody_from_dropping_it() {
        Catalog with = created.project(towns);
        assertThat(new NothingDependsOn(ZIP).ask(with).holds()).isTrue();
        assertThat(with.withoutColumn(name("towns"), identifier("zip")).object(STATISTICS))
                .isEmpty();
        assertThat(with.withoutColumn(name("towns"), identifier("country")).object(STATISTICS))
                .isNotEmpty();
        assertThat(with.without(name("towns")).object(STATISTICS)).isEmpty();
    }

    @Test
    void statistics_follow_a_column_that_is_renamed() {
        Catalog renamed = created.project(towns).renamingColumn(name("towns"), identifier("zip"), identifier("code"));
        assertThat(renamed.object(STATISTICS)
                        .get()
                        .property(CreateStatistics.COLUMNS)
                        .get())
                .isEqualTo(Definition.author("code, name"));
        assertThat(renamed.withoutColumn(name("towns"), identifier("code")).object(STATISTICS))
                .isEmpty();
    }

    @Test
    void a_name_that_the_server_chooses_depends_on_those_chosen_before() {
        Footprint automatic = Footprint.NONE.writing(new ObjectName.Relation(name("towns")), Aspect.AUTOMATIC_NAMES);
        assertThat(created.footprint().commutesWith(automatic)).isTrue();
        assertThat(create(Naming.BY_SERVER).footprint().commutesWith(automatic)).isFalse();
    }

    @Test
    void statistics_that_are_dropped_are_gone() {
        DropStatistics dropped = new DropStatistics(STATISTICS, DropBehavior.RESTRICT);
        assertThat(dropped.goal().ask(dropped.project(created.project(towns))).holds())
                .isTrue();
    }

    private static CreateStatistics create(Naming naming) {
        DatabaseObject object = DatabaseObject.of(STATISTICS, "statistics")
                .with(CreateStatistics.COLUMNS, Definition.server("zip, name"))
                .goingWith(Vector.of(ZIP, new ObjectName.Column(name("towns"), identifier("name"))));
        return new CreateStatistics(name("towns"), object, Uses.NOTHING, LinkedHashMap.empty(), naming);
    }
}
