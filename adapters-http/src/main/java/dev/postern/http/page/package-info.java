/** The page for people. */
@NullMarked
package dev.postern.http.page;

import org.jspecify.annotations.NullMarked;
