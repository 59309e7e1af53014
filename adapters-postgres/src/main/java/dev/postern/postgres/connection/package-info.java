/** Addresses, pools, and what JDBC reports: how a PostgreSQL server is reached. */
@NullMarked
package dev.postern.postgres.connection;

import org.jspecify.annotations.NullMarked;
