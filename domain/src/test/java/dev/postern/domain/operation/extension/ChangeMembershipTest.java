package dev.postern.domain.operation.extension;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.inDatabase;
import static dev.postern.domain.testing.Names.routine;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.extension.ChangeMembership.Membership;
import dev.postern.domain.operation.object.DropObject;
import org.junit.jupiter.api.Test;

class ChangeMembershipTest {

    private static final ObjectName HSTORE = inDatabase(ObjectClass.EXTENSION, "hstore");
    private static final ObjectName PLAIN = routine("plain", "()");
    private static final Catalog NONE = covering(Catalog.EMPTY, HSTORE, PLAIN);
    private static final Catalog EXTENDED = NONE.with(DatabaseObject.of(HSTORE, "extension"));
    private static final Catalog BOTH = EXTENDED.with(DatabaseObject.of(PLAIN, "function"));

    @Test
    void extension_and_object_are_waited_for() {
        assertThat(verdict(change(Membership.ADD), NONE)).isEqualTo("defer: extension hstore, function public.plain()");
        assertThat(verdict(change(Membership.ADD), EXTENDED)).isEqualTo("defer: function public.plain()");
    }

    @Test
    void to_which_extension_an_object_belongs_only_the_ledger_tells() {
        assertThat(verdict(change(Membership.ADD), change(Membership.ADD).project(BOTH)))
                .isEqualTo("apply");
    }

    @Test
    void object_is_taken_out_again_or_put_in_again() {
        assertThat(inverse(change(Membership.ADD), BOTH))
                .isEqualTo("ALTER EXTENSION hstore DROP FUNCTION public.plain()");
        assertThat(inverse(change(Membership.DROP), BOTH))
                .isEqualTo("ALTER EXTENSION hstore ADD FUNCTION public.plain()");
    }

    @Test
    void object_is_not_dropped_meanwhile() {
        DropObject dropped = new DropObject("function", PLAIN, DropBehavior.RESTRICT);

        assertThat(commute(change(Membership.DROP), dropped, BOTH)).isFalse();
    }

    private static ChangeMembership change(Membership membership) {
        return new ChangeMembership(
                identifier("hstore"),
                PLAIN,
                "FUNCTION public.plain()",
                new ObjectExists("function", PLAIN),
                membership);
    }
}
