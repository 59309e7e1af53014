package dev.postern.postgres.migration;

import dev.postern.domain.operation.privilege.Grantee;
import dev.postern.domain.sql.Identifier;
import io.vavr.control.Option;

/**
 * Who is meant in a statement (manual, GRANT, {@code role_specification}).
 *
 * @param role the role that has to be there; none for everybody and for the role that we are
 */
record WhoIsMeant(Grantee grantee, Option<Identifier> role) {

    static WhoIsMeant read(WordCursor command) {
        command.takes("group");
        if (command.takes("public")) {
            return new WhoIsMeant(Grantee.PUBLIC, Option.none());
        }
        return Roles.role(command)
                .map(role -> new WhoIsMeant(Grantee.of(role), Option.some(role)))
                .getOrElse(() -> new WhoIsMeant(Grantee.CURRENT, Option.none()));
    }
}
