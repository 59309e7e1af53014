package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.type;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Finding;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class DropDomainConstraintTest {

    private static final Property FIVE = Domains.check(identifier("five"));
    private static final DatabaseObject ZIP = Domains.over(name("zip"), new DataType("text"));
    private static final Catalog CHECKED = Catalog.EMPTY
            .with(ZIP.with(FIVE, Definition.server("CHECK ((length(VALUE) = 5))")))
            .commenting(Domains.constraint(name("zip"), identifier("five")), Option.some("not four"));
    private static final DropDomainConstraint DROPPED = new DropDomainConstraint(name("zip"), identifier("five"));

    @Test
    void domain_that_is_missing_is_remembered() {
        assertThat(verdict(DROPPED, covering(Catalog.EMPTY, type("zip")))).isEqualTo("defer: domain public.zip");
    }

    @Test
    void constraint_goes_with_the_comment_on_it() {
        Catalog after = DROPPED.project(CHECKED);

        assertThat(after.object(type("zip")).get().property(FIVE)).isEmpty();
        assertThat(after.comments()).isEmpty();
        assertThat(verdict(DROPPED, after)).startsWith("already in place");
    }

    @Test
    void name_that_may_be_that_of_not_null_is_left_to_the_server() {
        Catalog notNull = Catalog.EMPTY.with(ZIP.with(Domains.NOT_NULL, Domains.IS_NOT_NULL));

        assertThat(DROPPED.goal().ask(notNull)).isInstanceOf(Finding.CannotTell.class);
    }

    @Test
    void constraint_comes_back() {
        assertThat(inverse(DROPPED, CHECKED))
                .isEqualTo("ALTER DOMAIN public.zip ADD CONSTRAINT five CHECK ((length(VALUE) = 5))");
    }

    @Test
    void constraint_is_not_dropped_before_it_has_another_name() {
        RenameDomainConstraint renamed =
                new RenameDomainConstraint(name("zip"), identifier("five"), identifier("digits"));

        assertThat(commute(DROPPED, renamed, CHECKED)).isFalse();
    }
}
