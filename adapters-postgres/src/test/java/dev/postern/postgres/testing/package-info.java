/** Real PostgreSQL servers for tests: one of each supported major version, shared by all tests of a JVM. */
@NullMarked
package dev.postern.postgres.testing;

import org.jspecify.annotations.NullMarked;
