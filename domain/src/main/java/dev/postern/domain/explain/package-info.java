/** Explanations: what statements mean, without running them, and without a database if there is none. */
@NullMarked
package dev.postern.domain.explain;

import org.jspecify.annotations.NullMarked;
