/** What all answers have in common: JSON, problems (RFC 9457) and headers. */
@NullMarked
package dev.postern.http.answer;

import org.jspecify.annotations.NullMarked;
