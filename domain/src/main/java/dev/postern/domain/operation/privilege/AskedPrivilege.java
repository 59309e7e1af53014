package dev.postern.domain.operation.privilege;

import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * A privilege as a statement asks for it.
 *
 * @param name {@code SELECT}, or {@code ALL} for every one that there is
 * @param columns those that it is for; none for the whole object
 */
public record AskedPrivilege(String name, Seq<Identifier> columns) {

    public static final String ALL = "ALL";

    public static AskedPrivilege onTheWhole(String name) {
        return new AskedPrivilege(name, Vector.empty());
    }
}
