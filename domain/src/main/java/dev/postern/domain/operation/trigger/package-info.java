/** Triggers, rules and event triggers: what PostgreSQL does by itself when rows or objects change (PostgreSQL manual, chapters 39 to 41). */
@NullMarked
package dev.postern.domain.operation.trigger;

import org.jspecify.annotations.NullMarked;
