/** {@code /api/v1/status}: every migration with its operations. */
@NullMarked
package dev.postern.http.status;

import org.jspecify.annotations.NullMarked;
