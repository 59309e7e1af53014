/** What is done alike to objects of every class: dropped, renamed, moved to another schema, given to another owner. */
@NullMarked
package dev.postern.domain.operation.object;

import org.jspecify.annotations.NullMarked;
