package dev.postern.postgres.migration;

import static dev.postern.postgres.migration.Analysis.inPublic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.type.AddEnumValue;
import dev.postern.domain.operation.type.EnumPlace;
import dev.postern.domain.operation.type.RenameAttribute;
import dev.postern.domain.sql.Identifier;
import org.junit.jupiter.api.Test;

class TypeReaderTest {

    @Test
    void place_of_a_new_value_is_read() {
        assertThat(Analysis.one("ALTER TYPE Mood ADD VALUE IF NOT EXISTS 'it''s' /* here */ BEFORE 'sad'"))
                .isEqualTo(new AddEnumValue(inPublic("mood"), "it's", new EnumPlace.Before("sad")));
    }

    @Test
    void several_types_are_dropped_one_by_one() {
        assertThat(Analysis.statements("DROP TYPE a, app.b, \"C\" CASCADE"))
                .containsExactly(
                        "DROP TYPE IF EXISTS public.a CASCADE",
                        "DROP TYPE IF EXISTS app.b CASCADE",
                        "DROP TYPE IF EXISTS public.\"C\" CASCADE");
        assertThat(Analysis.operations("DROP TYPE a, app.b").map(Operation::nature))
                .containsOnly(Nature.REMOVAL_OF_WHOLE);
    }

    @Test
    void changes_of_several_attributes_are_made_one_by_one() {
        assertThat(Analysis.statements("ALTER TYPE a ADD ATTRIBUTE b numeric(5, 2) COLLATE \"C\" CASCADE,"
                        + " DROP ATTRIBUTE IF EXISTS c, ALTER ATTRIBUTE d SET DATA TYPE text"))
                .containsExactly(
                        "ALTER TYPE a ADD ATTRIBUTE b numeric(5, 2) COLLATE \"C\" CASCADE",
                        "ALTER TYPE a DROP ATTRIBUTE IF EXISTS c",
                        "ALTER TYPE a ALTER ATTRIBUTE d SET DATA TYPE text");
        assertThat(Analysis.one("ALTER TYPE a RENAME ATTRIBUTE b TO c CASCADE"))
                .isEqualTo(new RenameAttribute(
                        inPublic("a"), new Identifier("b"), new Identifier("c"), DropBehavior.CASCADE));
    }

    @Test
    void what_goes_beyond_the_known_is_opaque() {
        assertThat(Analysis.one("ALTER TYPE mood ADD VALUE 'a' SOMEWHERE").nature())
                .isEqualTo(Nature.OPAQUE);
    }
}
