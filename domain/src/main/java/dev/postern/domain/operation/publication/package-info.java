/** Publications: what other servers may subscribe to (PostgreSQL manual, 29.1 and CREATE PUBLICATION). */
@NullMarked
package dev.postern.domain.operation.publication;

import org.jspecify.annotations.NullMarked;
