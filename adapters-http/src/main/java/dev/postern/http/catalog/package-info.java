/** What the database holds. */
@NullMarked
package dev.postern.http.catalog;

import org.jspecify.annotations.NullMarked;
