package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.testing.Fixtures;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final ObjectName.Constraint LOW = new ObjectName.Constraint(name("t"), new Identifier("low"));
    private static final Footprint OF_A = Footprint.NONE.writing(column("a"), Aspect.LIMITS);
    private static final Footprint OF_ANY = Footprint.NONE.writing(LOW, Aspect.LIMITS);

    @Test
    void constraint_is_obeyed_for_the_columns_that_it_reads() {
        assertThat(Limits.of(LOW, Vector.of(new Identifier("a")), Validity.VALID))
                .isEqualTo(OF_A);
        assertThat(new Limits(with("alter table t add constraint low check (a > 0)")).of(LOW))
                .isEqualTo(OF_A);
    }

    @Test
    void constraint_that_is_not_known_or_not_valid_may_be_obeyed_for_any() {
        assertThat(Limits.of(LOW, Vector.empty(), Validity.VALID)).isEqualTo(OF_ANY);
        assertThat(Limits.of(LOW, Vector.of(new Identifier("a")), Validity.NOT_VALID))
                .isEqualTo(OF_ANY);
        assertThat(new Limits(Catalog.EMPTY).of(LOW)).isEqualTo(OF_ANY);
        assertThat(new Limits(with("alter table t add constraint low check (a > 0) not valid")).of(LOW))
                .isEqualTo(OF_ANY);
    }

    @Test
    void columns_stand_for_a_constraint_that_is_known() {
        assertThat(new Limits(with("alter table t add constraint low check (a > 0)")).in(OF_ANY))
                .isEqualTo(OF_A);
        assertThat(new Limits(Catalog.EMPTY).in(OF_ANY)).isEqualTo(OF_ANY);
    }

    @Test
    void change_of_another_column_commutes_and_one_of_that_column_does_not() {
        Footprint ofA = Footprint.NONE.reading(column("a"), Aspect.LIMITS);
        Footprint ofB = Footprint.NONE.reading(column("b"), Aspect.LIMITS);
        assertThat(OF_A.commutesWith(ofB)).isTrue();
        assertThat(OF_A.commutesWith(ofA)).isFalse();
        assertThat(OF_ANY.commutesWith(ofB)).isFalse();
        assertThat(OF_A.commutesWith(OF_A)).isTrue();
    }

    private static Catalog with(String constraint) {
        Catalog table = operation("create table t (a int, b int)").project(Fixtures.catalog());
        return operation(constraint).project(table);
    }

    private static ObjectName column(String called) {
        return new ObjectName.Column(name("t"), new Identifier(called));
    }
}
