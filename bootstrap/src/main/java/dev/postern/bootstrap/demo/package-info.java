/** The story of migration 004, told on a PostgreSQL server that is thrown away afterwards. */
@NullMarked
package dev.postern.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
