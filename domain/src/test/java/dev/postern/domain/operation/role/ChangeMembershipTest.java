package dev.postern.domain.operation.role;

import static dev.postern.domain.testing.Fixtures.identifier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.role.ChangeMembership.Direction;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import org.junit.jupiter.api.Test;

class ChangeMembershipTest {

    private static final SortedMap<String, String> PLAIN = TreeMap.empty();

    private final Catalog roles = Catalog.EMPTY
            .with(DatabaseObject.of(RoleProperty.name(identifier("staff")), "role"))
            .with(DatabaseObject.of(RoleProperty.name(identifier("bob")), "role"));

    @Test
    void member_joins_and_leaves() {
        Catalog joined = change(Direction.JOIN, PLAIN).project(roles);
        assertThat(change(Direction.JOIN, PLAIN).goal().ask(joined).holds()).isTrue();
        assertThat(change(Direction.LEAVE, PLAIN).goal().ask(joined).holds()).isFalse();
        assertThat(change(Direction.JOIN, PLAIN).inverse(roles, joined)).isEqualTo(Inverse.of("REVOKE staff FROM bob"));
        assertThat(change(Direction.LEAVE, PLAIN).inverse(joined, roles)).isEqualTo(Inverse.of("GRANT staff TO bob"));
    }

    @Test
    void member_who_may_admit_others_loses_that_alone() {
        ChangeMembership admitting = change(Direction.JOIN, TreeMap.of("ADMIN", "TRUE"));
        Catalog joined = change(Direction.JOIN, PLAIN).project(roles);
        Catalog admits = admitting.project(joined);
        assertThat(admitting.inverse(joined, admits)).isEqualTo(Inverse.of("REVOKE ADMIN OPTION FOR staff FROM bob"));
        ChangeMembership less = change(Direction.LEAVE, TreeMap.of("ADMIN", "FALSE"));
        assertThat(less.project(admits)).isEqualTo(joined);
        assertThat(less.inverse(admits, joined)).isEqualTo(Inverse.of("GRANT staff TO bob WITH ADMIN OPTION"));
    }

    @Test
    void one_who_stays_a_member_is_a_matter_of_security() {
        assertThat(change(Direction.LEAVE, PLAIN).nature()).isEqualTo(Nature.SECURITY);
        assertThat(change(Direction.JOIN, PLAIN).nature()).isEqualTo(Nature.PART);
    }

    private static ChangeMembership change(Direction direction, SortedMap<String, String> options) {
        return new ChangeMembership(direction, identifier("staff"), identifier("bob"), options);
    }
}
