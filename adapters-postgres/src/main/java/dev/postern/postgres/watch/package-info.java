/** What is shown to those who watch: the history of runs, what they write down meanwhile, locks, the schema. */
@NullMarked
package dev.postern.postgres.watch;

import org.jspecify.annotations.NullMarked;
