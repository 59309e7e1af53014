/** Statements whose meaning is not fully known: they say what they know and admit the rest. */
@NullMarked
package dev.postern.domain.operation.opaque;

import org.jspecify.annotations.NullMarked;
