package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.Locale;

/**
 * Whom a policy is for.
 *
 * @param words what is written, in their order
 * @param named the roles among them that have names
 */
record PolicyRoles(Seq<String> words, Seq<Identifier> named) {

    private static final String EVERYBODY = "PUBLIC";

    static PolicyRoles read(WordCursor command) {
        PolicyRoles roles = new PolicyRoles(Vector.empty(), Vector.empty());
        do {
            roles = command.takes("public") ? roles.with(EVERYBODY, Option.none()) : roles.withRole(command);
        } while (command.takesSign(","));
        return roles;
    }

    private PolicyRoles withRole(WordCursor command) {
        String word = command.peek().toUpperCase(Locale.ROOT);
        Option<Identifier> role = Roles.role(command);
        return with(role.map(Identifier::sql).getOrElse(word), role);
    }

    private PolicyRoles with(String word, Option<Identifier> role) {
        return new PolicyRoles(words.append(word), named.appendAll(role));
    }

    String written() {
        return words.mkString(", ");
    }

    /** None with everybody among them; who the current user is, only the server knows. */
    Option<Definition> value() {
        if (words.contains(EVERYBODY)) {
            return Option.none();
        }
        return Option.some(
                named.size() == words.size()
                        ? Definition.server(named.distinct()
                                .sorted(Comparator.comparing(Identifier::value))
                                .map(Identifier::sql)
                                .mkString(", "))
                        : Definition.author(written()));
    }

    Uses uses() {
        return named.map(role -> Uses.object("role", new ObjectName.InDatabase(ObjectClass.ROLE, role)))
                .fold(Uses.NOTHING, Uses::and);
    }
}
