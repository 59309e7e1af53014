package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.Uses;

/**
 * {@code CREATE TYPE} of any sort, and {@code CREATE DOMAIN}.
 *
 * @param uses the types, collations and routines that its definition names
 */
public record CreateType(DatabaseObject object, Uses uses) implements ObjectCreation {}
