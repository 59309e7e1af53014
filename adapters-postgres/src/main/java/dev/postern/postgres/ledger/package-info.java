/** Keeps the ledger in a schema of the target database. */
@NullMarked
package dev.postern.postgres.ledger;

import org.jspecify.annotations.NullMarked;
