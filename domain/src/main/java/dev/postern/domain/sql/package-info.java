/** SQL as PostgreSQL reads it: tokens, statements and their fingerprints, names. */
@NullMarked
package dev.postern.domain.sql;

import org.jspecify.annotations.NullMarked;
