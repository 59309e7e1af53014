package dev.postern.domain.operation.operator;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Uses;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class AlterOperatorTest {

    private static final ObjectName PLUS =
            new ObjectName.InSchema(ObjectClass.OPERATOR, name("+++"), "(integer, integer)");
    private static final Property RESTRICT = new Property("restrict");
    private static final Catalog OPERATORS = Catalog.EMPTY.with(DatabaseObject.of(PLUS, "operator"));
    private static final AlterOperator ESTIMATED =
            new AlterOperator(PLUS, RESTRICT, Option.some(Definition.server("eqsel")), Uses.NOTHING);

    @Test
    void operator_that_is_missing_is_waited_for() {
        Catalog none = covering(Catalog.EMPTY, PLUS);

        assertThat(verdict(ESTIMATED, none)).isEqualTo("defer: operator public.+++(integer, integer)");
        assertThat(ESTIMATED.project(none)).isEqualTo(none);
    }

    @Test
    void estimator_is_in_place_once_it_is_set() {
        assertThat(verdict(ESTIMATED, OPERATORS)).isEqualTo("apply");
        assertThat(verdict(ESTIMATED, ESTIMATED.project(OPERATORS))).startsWith("already in place");
    }

    @Test
    void operator_without_an_estimator_has_none_again() {
        assertThat(inverse(ESTIMATED, OPERATORS))
                .isEqualTo("ALTER OPERATOR public.+++(integer, integer) SET (RESTRICT = NONE)");
    }

    @Test
    void estimator_that_it_had_comes_back() {
        AlterOperator none = new AlterOperator(PLUS, RESTRICT, Option.none(), Uses.NOTHING);

        assertThat(inverse(none, ESTIMATED.project(OPERATORS)))
                .isEqualTo("ALTER OPERATOR public.+++(integer, integer) SET (RESTRICT = eqsel)");
    }

    @Test
    void two_changes_of_one_operator_keep_their_order() {
        AlterOperator join = new AlterOperator(
                PLUS, new Property("join"), Option.some(Definition.server("eqjoinsel")), Uses.NOTHING);

        assertThat(commute(ESTIMATED, join, OPERATORS)).isFalse();
    }
}
