/** The append-only history of what was decided and done, operation by operation. */
@NullMarked
package dev.postern.domain.ledger;

import org.jspecify.annotations.NullMarked;
