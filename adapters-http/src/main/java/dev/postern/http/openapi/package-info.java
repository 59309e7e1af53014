/** The description of all this for programs. */
@NullMarked
package dev.postern.http.openapi;

import org.jspecify.annotations.NullMarked;
