package dev.postern.domain.operation.trigger;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.trigger.ChangeDependence.Dependence;
import dev.postern.domain.testing.MeaningText;
import org.junit.jupiter.api.Test;

class ChangeDependenceTest {

    private static final ObjectName STAMPED =
            new ObjectName.OnRelation(ObjectClass.TRIGGER, name("t"), identifier("stamped"));
    private static final Catalog WATCHED =
            catalog(table("t", column("a", "integer"))).with(DatabaseObject.of(STAMPED, "trigger"));
    private static final ChangeDependence DEPENDS = new ChangeDependence(
            "trigger",
            STAMPED,
            "TRIGGER stamped ON public.t",
            new ObjectExists("trigger", STAMPED),
            identifier("hstore"),
            Dependence.DEPENDS);

    @Test
    void trigger_goes_with_an_extension_and_no_longer_does_on_the_way_back() {
        assertThat(DEPENDS.goal().ask(WATCHED).holds()).isFalse();
        assertThat(DEPENDS.goal().ask(DEPENDS.project(WATCHED)).holds()).isTrue();
        assertThat(MeaningText.inverse(DEPENDS, WATCHED))
                .isEqualTo("ALTER TRIGGER stamped ON public.t NO DEPENDS ON EXTENSION hstore");
    }

    @Test
    void relation_of_a_trigger_is_only_opened() {
        assertThat(DEPENDS.lock()).isEqualTo(LockStrength.ACCESS_SHARE);
    }
}
