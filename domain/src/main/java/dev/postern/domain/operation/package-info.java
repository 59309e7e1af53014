/** What one SQL statement means: what it needs, what it is to achieve, what it touches, how it is undone. */
@NullMarked
package dev.postern.domain.operation;

import org.jspecify.annotations.NullMarked;
