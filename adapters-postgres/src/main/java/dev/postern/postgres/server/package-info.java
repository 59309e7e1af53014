/** Real PostgreSQL servers that live as long as the process that starts them, from binaries found on this machine. */
@NullMarked
package dev.postern.postgres.server;

import org.jspecify.annotations.NullMarked;
