/** The commands that wrote to the ledger, and what each wrote. */
@NullMarked
package dev.postern.http.runs;

import org.jspecify.annotations.NullMarked;
