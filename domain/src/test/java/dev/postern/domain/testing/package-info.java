/** Fakes, fixtures and the contracts of the ports: what a test of any module needs in place of a real PostgreSQL. */
@NullMarked
package dev.postern.domain.testing;

import org.jspecify.annotations.NullMarked;
