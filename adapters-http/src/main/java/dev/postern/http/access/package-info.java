/** Who may ask: addresses, hosts, tokens, TLS. */
@NullMarked
package dev.postern.http.access;

import org.jspecify.annotations.NullMarked;
