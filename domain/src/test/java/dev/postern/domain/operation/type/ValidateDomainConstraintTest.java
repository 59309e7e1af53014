package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.sql.Identifier;
import org.junit.jupiter.api.Test;

class ValidateDomainConstraintTest {

    private static final Identifier FIVE = identifier("five");
    private static final Catalog NOT_VALID = domain("CHECK ((length(VALUE) = 5)) NOT VALID");
    private static final ValidateDomainConstraint VALIDATED = new ValidateDomainConstraint(name("zip"), FIVE);

    @Test
    void constraint_that_is_missing_is_waited_for() {
        assertThat(verdict(new ValidateDomainConstraint(name("zip"), identifier("digits")), NOT_VALID))
                .isEqualTo("defer: constraint digits of domain public.zip");
    }

    @Test
    void constraint_that_all_values_satisfy_is_in_place() {
        assertThat(verdict(VALIDATED, domain("CHECK ((length(VALUE) = 5))"))).startsWith("already in place");
        assertThat(verdict(VALIDATED, NOT_VALID)).isEqualTo("apply");
        assertThat(verdict(VALIDATED, VALIDATED.project(NOT_VALID))).startsWith("already in place");
    }

    @Test
    void that_the_values_were_looked_at_is_not_taken_back() {
        assertThat(inverse(VALIDATED, NOT_VALID)).startsWith("nothing: ");
    }

    @Test
    void nobody_writes_the_tables_meanwhile() {
        assertThat(VALIDATED.lock()).isEqualTo(LockStrength.SHARE);
    }

    @Test
    void constraint_is_not_dropped_meanwhile() {
        assertThat(commute(VALIDATED, new DropDomainConstraint(name("zip"), FIVE), NOT_VALID))
                .isFalse();
    }

    private static Catalog domain(String check) {
        return Catalog.EMPTY.with(
                Domains.over(name("zip"), new DataType("text")).with(Domains.check(FIVE), Definition.server(check)));
    }
}
