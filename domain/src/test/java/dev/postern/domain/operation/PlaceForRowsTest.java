package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.testing.Fixtures;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class PlaceForRowsTest {

    private static final QualifiedName WHOLE = QualifiedName.of("public", "whole");
    private static final QualifiedName PART = QualifiedName.of("public", "part");

    @Test
    void a_partitioned_table_without_partitions_takes_no_rows() {
        Finding finding = new PlaceForRows(WHOLE).ask(partitioned());
        assertThat(finding.holds()).isFalse();
        assertThat(finding.missing()).isEmpty();
    }

    @Test
    void one_with_a_partition_may() {
        Catalog parted = partitioned()
                .with(
                        new ObjectName.Relation(PART),
                        "table",
                        Property.PARTITION_OF,
                        Option.some(Definition.server("public.whole")));
        assertThat(new PlaceForRows(WHOLE).ask(parted).holds()).isTrue();
    }

    @Test
    void a_table_that_is_not_there_is_missing() {
        assertThat(new PlaceForRows(PART)
                        .ask(Fixtures.catalog().without(PART))
                        .missing()
                        .map(Object::toString))
                .containsExactly("table public.part");
    }

    private static Catalog partitioned() {
        return operation("create table whole (a int)")
                .project(Fixtures.catalog())
                .with(
                        new ObjectName.Relation(WHOLE),
                        "table",
                        Property.PARTITION_KEY,
                        Option.some(Definition.server("RANGE (a)")));
    }
}
