package dev.postern.domain.operation.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.privilege.AccessChange.Direction;
import io.vavr.control.Option;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessChangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRANT             | clerk  | ROUTINE | ''                                         | GRANT EXECUTE TO clerk",
                "GRANT             | PUBLIC | ROUTINE | REVOKE EXECUTE FROM PUBLIC                 | ''",
                "GRANT             | OWNER  | ROUTINE | ''                                         | ''",
                "GRANT_WITH_OPTION | clerk  | TABLE   | GRANT EXECUTE TO clerk                     | GRANT EXECUTE TO clerk WITH GRANT OPTION",
                "GRANT             | clerk  | TABLE   | GRANT EXECUTE TO clerk WITH GRANT OPTION   | GRANT EXECUTE TO clerk WITH GRANT OPTION",
                "REVOKE            | PUBLIC | ROUTINE | ''                                         | REVOKE EXECUTE FROM PUBLIC",
                "REVOKE            | PUBLIC | TABLE   | ''                                         | ''",
                "REVOKE            | OWNER  | TABLE   | ''                                         | REVOKE EXECUTE FROM OWNER",
                "REVOKE            | clerk  | TABLE   | GRANT EXECUTE TO clerk; GRANT EXECUTE TO boy GRANTED BY clerk | ''",
                "REVOKE_OPTION     | clerk  | TABLE   | GRANT EXECUTE TO clerk WITH GRANT OPTION   | GRANT EXECUTE TO clerk"
            })
    void access_is_what_the_change_makes_of_it(
            Direction direction, String grantee, PrivilegedClass of, String before, String after) {
        AccessChange change = new AccessChange(direction, new Grantee(grantee), DropBehavior.RESTRICT);
        Privileges changed = change.apply(of, kept(before), "EXECUTE");
        assertThat(changed).isEqualTo(kept(after));
        assertThat(change.isDone(of, kept(before), "EXECUTE")).isEqualTo(before.equals(after));
        assertThat(change.isDone(of, changed, "EXECUTE")).isTrue();
    }

    private static Privileges kept(String words) {
        return Privileges.of(Option.when(!words.isEmpty(), Definition.server(words)));
    }
}
