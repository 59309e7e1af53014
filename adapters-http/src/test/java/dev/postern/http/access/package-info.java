/** Tests of who may ask. */
@NullMarked
package dev.postern.http.access;

import org.jspecify.annotations.NullMarked;
