/**
 * Serves the state of a database over HTTP: {@link dev.postern.http.JavalinStatusServer}. What lies in the packages
 * below, one per resource, is this module's own.
 */
@NullMarked
package dev.postern.http;

import org.jspecify.annotations.NullMarked;
