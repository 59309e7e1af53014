/** Migration scripts as their authors wrote them, and the guarded operations that they consist of. */
@NullMarked
package dev.postern.domain.migration;

import org.jspecify.annotations.NullMarked;
