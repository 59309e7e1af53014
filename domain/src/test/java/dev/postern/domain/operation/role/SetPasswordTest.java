package dev.postern.domain.operation.role;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.role;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import org.junit.jupiter.api.Test;

class SetPasswordTest {

    private static final SetPassword SET = new SetPassword(identifier("clerk"));
    private static final Catalog ROLES = Catalog.EMPTY.with(DatabaseObject.of(role("clerk"), "role"));

    @Test
    void role_that_is_missing_is_refused() {
        assertThat(verdict(SET, covering(Catalog.EMPTY, role("clerk"))))
                .isEqualTo("refuse: set password clerk needs role clerk");
    }

    @Test
    void password_is_never_found_in_place_nor_brought_back() {
        assertThat(verdict(SET, SET.project(ROLES))).isEqualTo("apply");
        assertThat(inverse(SET, ROLES)).startsWith("irreversible: ");
    }

    @Test
    void two_passwords_keep_their_order() {
        assertThat(commute(SET, SET, ROLES)).isFalse();
        assertThat(commute(SET, new SetPassword(identifier("guest")), ROLES)).isTrue();
    }
}
