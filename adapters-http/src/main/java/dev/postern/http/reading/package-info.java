/** What is read of the database: one after the other, kept for a while, shared by all who ask for it. */
@NullMarked
package dev.postern.http.reading;

import org.jspecify.annotations.NullMarked;
