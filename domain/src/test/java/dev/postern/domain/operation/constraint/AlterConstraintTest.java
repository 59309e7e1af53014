package dev.postern.domain.operation.constraint;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.foreignKey;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.notValid;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Constraint.Enforcement;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.testing.MeaningText;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class AlterConstraintTest {

    private static final AlterConstraint DEFERRED = new AlterConstraint(
            name("orders"), identifier("buyer"), Option.some(Deferrability.INITIALLY_DEFERRED), Option.none());
    private static final AlterConstraint NOT_ENFORCED = new AlterConstraint(
            name("orders"), identifier("buyer"), Option.none(), Option.some(Enforcement.NOT_ENFORCED));

    private static Catalog with(Constraint key) {
        return catalog(table("orders", column("customer", "integer")))
                .changing(name("orders"), found -> found.adding(key));
    }

    private static Constraint buyer() {
        return foreignKey("buyer", "customer", "customers", "id");
    }

    private static Constraint after(AlterConstraint change, Catalog before) {
        return change.project(before)
                .table(name("orders"))
                .get()
                .constraints()
                .get(identifier("buyer"))
                .get();
    }

    @Test
    void foreign_key_can_be_deferred_and_is_at_once_again_on_the_way_back() {
        assertThat(after(DEFERRED, with(buyer())).definition().text()).endsWith(" DEFERRABLE INITIALLY DEFERRED");
        assertThat(MeaningText.inverse(DEFERRED, with(buyer())))
                .isEqualTo("ALTER TABLE public.orders ALTER CONSTRAINT buyer NOT DEFERRABLE");
        assertThat(DEFERRED.goal().ask(DEFERRED.project(with(buyer()))).holds()).isTrue();
        assertThat(DEFERRED.goal().ask(with(buyer())).holds()).isFalse();
    }

    @Test
    void foreign_key_that_is_not_enforced_is_not_known_to_hold() {
        Constraint loose = after(NOT_ENFORCED, with(buyer()));

        assertThat(loose.enforced()).isEqualTo(Enforcement.NOT_ENFORCED);
        assertThat(loose.validity()).isEqualTo(Validity.NOT_VALID);
        assertThat(loose.describe()).endsWith(" NOT ENFORCED");
        assertThat(MeaningText.inverse(NOT_ENFORCED, with(buyer())))
                .isEqualTo("ALTER TABLE public.orders ALTER CONSTRAINT buyer ENFORCED");
    }

    @Test
    void foreign_key_that_was_never_validated_is_not_validated_on_its_way_back() {
        assertThat(MeaningText.inverse(NOT_ENFORCED, with(notValid(buyer()))))
                .startsWith("ALTER TABLE public.orders DROP CONSTRAINT buyer; ALTER TABLE public.orders ADD CONSTRAINT")
                .endsWith(" NOT VALID");
    }
}
