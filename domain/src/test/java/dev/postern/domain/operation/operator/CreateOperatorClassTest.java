package dev.postern.domain.operation.operator;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Uses;
import org.junit.jupiter.api.Test;

class CreateOperatorClassTest {

    private static final Catalog EMPTY = covering(
            Catalog.EMPTY.withSchema(identifier("public")), operatorClass("ints"), family("ints"), family("numbers"));
    private static final CreateOperatorClass ALONE = in("ints");
    private static final CreateOperatorClass IN_FAMILY = in("numbers");

    @Test
    void family_of_its_name_comes_into_being_with_it() {
        Catalog after = ALONE.project(EMPTY);

        assertThat(after.object(family("ints")).map(DatabaseObject::kind)).contains("operator family");
        assertThat(verdict(ALONE, after)).startsWith("already in place");
    }

    @Test
    void family_that_came_with_it_goes_and_takes_it_along() {
        assertThat(inverse(ALONE, EMPTY)).isEqualTo("DROP OPERATOR FAMILY public.ints USING btree");
    }

    @Test
    void family_that_was_there_stays() {
        Catalog there = EMPTY.with(DatabaseObject.of(family("ints"), "operator family"));

        assertThat(inverse(ALONE, there)).isEqualTo("DROP OPERATOR CLASS public.ints USING btree");
        assertThat(inverse(IN_FAMILY, EMPTY)).isEqualTo("DROP OPERATOR CLASS public.ints USING btree");
    }

    private static CreateOperatorClass in(String family) {
        return new CreateOperatorClass(
                DatabaseObject.of(operatorClass("ints"), "operator class"), family(family), Uses.NOTHING);
    }

    private static ObjectName operatorClass(String name) {
        return new ObjectName.InSchema(ObjectClass.OPERATOR_CLASS, name(name), "USING btree");
    }

    private static ObjectName family(String name) {
        return new ObjectName.InSchema(ObjectClass.OPERATOR_FAMILY, name(name), "USING btree");
    }
}
