/** Decisions: what a run would do with each operation, and why. */
@NullMarked
package dev.postern.domain.plan;

import org.jspecify.annotations.NullMarked;
