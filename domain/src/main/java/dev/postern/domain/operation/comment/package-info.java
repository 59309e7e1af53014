/** Comments on objects (PostgreSQL manual, COMMENT). */
@NullMarked
package dev.postern.domain.operation.comment;

import org.jspecify.annotations.NullMarked;
