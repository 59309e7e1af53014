/** The state of the database as it was read last, shared by all who ask for it. */
@NullMarked
package dev.postern.http.reading;

import org.jspecify.annotations.NullMarked;
