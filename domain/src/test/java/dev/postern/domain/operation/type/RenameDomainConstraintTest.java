package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.type;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.sql.Identifier;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class RenameDomainConstraintTest {

    private static final Identifier FIVE = identifier("five");
    private static final Identifier DIGITS = identifier("digits");
    private static final Definition CHECK = Definition.server("CHECK ((length(VALUE) = 5))");
    private static final DatabaseObject ZIP =
            Domains.over(name("zip"), new DataType("text")).with(Domains.check(FIVE), CHECK);
    private static final Catalog CHECKED = Catalog.EMPTY.with(ZIP);
    private static final RenameDomainConstraint RENAMED = new RenameDomainConstraint(name("zip"), FIVE, DIGITS);

    @Test
    void domain_and_constraint_are_waited_for() {
        assertThat(verdict(RENAMED, covering(Catalog.EMPTY, type("zip")))).isEqualTo("defer: domain public.zip");
        assertThat(verdict(RENAMED, Catalog.EMPTY.with(ZIP.without(Domains.check(FIVE)))))
                .isEqualTo("defer: constraint five of domain public.zip");
    }

    @Test
    void constraint_of_the_new_name_beside_the_old_one_is_in_the_way() {
        assertThat(verdict(RENAMED, Catalog.EMPTY.with(ZIP.with(Domains.check(DIGITS), CHECK))))
                .startsWith("conflict: ");
    }

    @Test
    void constraint_takes_the_comment_on_it_along() {
        Catalog after =
                RENAMED.project(CHECKED.commenting(Domains.constraint(name("zip"), FIVE), Option.some("not four")));

        assertThat(after.comment(Domains.constraint(name("zip"), DIGITS))).contains("not four");
        assertThat(after.comment(Domains.constraint(name("zip"), FIVE))).isEmpty();
        assertThat(verdict(RENAMED, after)).startsWith("already in place");
    }

    @Test
    void constraint_gets_its_old_name_back() {
        assertThat(inverse(RENAMED, CHECKED)).isEqualTo("ALTER DOMAIN public.zip RENAME CONSTRAINT digits TO five");
    }
}
