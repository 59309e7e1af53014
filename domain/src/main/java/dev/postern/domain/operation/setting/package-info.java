/** Settings of the session, locks, notifications: what leaves nothing behind in a catalog (PostgreSQL manual, SET, LOCK). */
@NullMarked
package dev.postern.domain.operation.setting;

import org.jspecify.annotations.NullMarked;
