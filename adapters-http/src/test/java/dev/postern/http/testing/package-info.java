/** What tests of the answers hold them against. */
@NullMarked
package dev.postern.http.testing;

import org.jspecify.annotations.NullMarked;
