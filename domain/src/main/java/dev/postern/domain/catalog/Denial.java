package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import io.vavr.control.Option;

/**
 * The server's answer that the role which asks does not have a permission.
 *
 * @param on the object as the server knows it: of the current database its name, of an index the table that it is on
 * @param owner to whom it belongs; none for what belongs to nobody
 */
public record Denial(Permission permission, ObjectName on, Option<Identifier> owner) {}
