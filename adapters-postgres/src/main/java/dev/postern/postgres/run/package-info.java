/** Sessions with the target database: the run lock, transactions, statements. */
@NullMarked
package dev.postern.postgres.run;

import org.jspecify.annotations.NullMarked;
