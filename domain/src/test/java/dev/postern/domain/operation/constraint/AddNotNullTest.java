package dev.postern.domain.operation.constraint;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.NotNullConstraint;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.ConstraintExists;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.testing.MeaningText;
import org.junit.jupiter.api.Test;

class AddNotNullTest {

    private static final Catalog NULLABLE = catalog(table("t", column("a", "integer")));
    private static final AddNotNull ADDED = new AddNotNull(
            new NotNullConstraint(name("t"), identifier("there"), identifier("a"), Validity.NOT_VALID),
            Naming.BY_AUTHOR);
    private static final Catalog NAMED = ADDED.project(NULLABLE);

    private static Nullability nullability(Catalog catalog) {
        return catalog.table(name("t")).get().columns().head().nullability();
    }

    @Test
    void column_takes_no_nulls_and_the_constraint_is_known_by_its_name() {
        assertThat(ADDED.goal().ask(NULLABLE).holds()).isFalse();
        assertThat(ADDED.goal().ask(NAMED).holds()).isTrue();
        assertThat(nullability(NAMED)).isEqualTo(Nullability.NOT_NULL);
        assertThat(new ConstraintExists(name("t"), identifier("there"))
                        .ask(NAMED)
                        .holds())
                .isTrue();
        assertThat(MeaningText.inverse(ADDED, NULLABLE)).isEqualTo("ALTER TABLE public.t DROP CONSTRAINT there");
    }

    @Test
    void constraint_that_is_dropped_lets_nulls_in_and_comes_back_under_its_name() {
        DropConstraint dropped = new DropConstraint(name("t"), identifier("there"));

        assertThat(dropped.goal().ask(NAMED).holds()).isFalse();
        assertThat(dropped.goal().ask(dropped.project(NAMED)).holds()).isTrue();
        assertThat(nullability(dropped.project(NAMED))).isEqualTo(Nullability.NULLABLE);
        assertThat(MeaningText.inverse(dropped, NAMED))
                .isEqualTo("ALTER TABLE public.t ADD CONSTRAINT there NOT NULL a NOT VALID");
    }

    @Test
    void constraint_is_validated_and_renamed_like_others() {
        ValidateConstraint validated = new ValidateConstraint(name("t"), identifier("there"));
        RenameConstraint renamed = new RenameConstraint(name("t"), identifier("there"), identifier("here"));

        assertThat(validated.goal().ask(NAMED).holds()).isFalse();
        assertThat(validated.goal().ask(validated.project(NAMED)).holds()).isTrue();
        assertThat(renamed.goal().ask(renamed.project(NAMED)).holds()).isTrue();
    }
}
