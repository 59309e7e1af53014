package dev.postern.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import org.junit.jupiter.api.Test;

class FootprintTextTest {

    private static final QualifiedName TABLE = QualifiedName.of("public", "a/b ~ \"c\"");

    @Test
    void it_reads_well() {
        Footprint footprint = Footprint.NONE
                .reading(new ObjectName.Column(QualifiedName.of("public", "t"), new Identifier("x")), Aspect.SHAPE)
                .writing(new ObjectName.Relation(QualifiedName.of("public", "t")), Aspect.COLUMN_ORDER);

        assertThat(FootprintText.of(footprint))
                .containsExactly("reads/shape/column/public/t/x", "writes/column order/relation/public/t");
    }

    @Test
    void every_sort_of_name_comes_back() {
        Footprint footprint = Footprint.NONE;
        for (Aspect aspect : Aspect.values()) {
            footprint = footprint
                    .reading(new ObjectName.Schema(new Identifier("s/t")), aspect)
                    .writing(new ObjectName.Relation(TABLE), aspect)
                    .writing(new ObjectName.Column(TABLE, new Identifier("~1")), aspect)
                    .reading(new ObjectName.Constraint(TABLE, new Identifier("/")), aspect);
        }
        for (ObjectClass each : ObjectClass.values()) {
            footprint = footprint
                    .reading(new ObjectName.InSchema(each, TABLE, "(integer, \"x/y\")"), Aspect.EXISTENCE)
                    .writing(new ObjectName.InSchema(each, TABLE), Aspect.EXISTENCE)
                    .writing(new ObjectName.OnRelation(each, TABLE, new Identifier("n")), Aspect.EXISTENCE)
                    .reading(new ObjectName.InDatabase(each, new Identifier("n")), Aspect.EXISTENCE)
                    .writing(new ObjectName.InDatabase(each, new Identifier("n"), "SERVER \"e/w\""), Aspect.EXISTENCE);
        }

        Footprint back = FootprintText.read(FootprintText.of(footprint));

        assertThat(back).isEqualTo(footprint);
    }

    @Test
    void nothing_touched_leaves_no_lines() {
        assertThat(FootprintText.of(Footprint.NONE)).isEmpty();
        assertThat(FootprintText.read(FootprintText.of(Footprint.NONE))).isEqualTo(Footprint.NONE);
    }
}
