package dev.postern.domain.operation.object;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.Uses;

/**
 * {@code CREATE} of an object that is what its properties say, and compared by them.
 *
 * @param uses what its definition uses
 */
public record CreateObject(DatabaseObject object, Uses uses) implements ObjectCreation {}
