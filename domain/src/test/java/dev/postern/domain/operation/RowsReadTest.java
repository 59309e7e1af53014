package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import org.junit.jupiter.api.Test;

class RowsReadTest {

    private static final ObjectName TABLE = new ObjectName.Relation(name("t"));
    private static final ObjectName A = new ObjectName.Column(name("t"), new Identifier("a"));
    private static final ObjectName B = new ObjectName.Column(name("t"), new Identifier("b"));
    private static final Footprint OF_A =
            RowsRead.narrowing(Footprint.NONE.reading(TABLE, Aspect.DATA).reading(A, Aspect.SHAPE));

    @Test
    void columns_that_are_named_are_read_and_no_others() {
        assertThat(OF_A)
                .isEqualTo(Footprint.NONE
                        .reading(A, Aspect.SHAPE)
                        .reading(TABLE, Aspect.ROWS)
                        .reading(A, Aspect.DATA));
        assertThat(OF_A.commutesWith(Footprint.NONE.writing(B, Aspect.DATA))).isTrue();
        assertThat(OF_A.commutesWith(Footprint.NONE.writing(A, Aspect.DATA))).isFalse();
    }

    @Test
    void rows_that_come_and_go_matter_whatever_is_named() {
        assertThat(OF_A.commutesWith(Footprint.NONE.writing(TABLE, Aspect.DATA)))
                .isFalse();
    }

    @Test
    void all_is_read_where_all_columns_are() {
        Footprint whole = Footprint.NONE.reading(TABLE, Aspect.DATA, Aspect.SHAPE);
        assertThat(RowsRead.narrowing(whole)).isEqualTo(whole);
    }
}
