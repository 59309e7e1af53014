/** How tests are run and reported, in every module. */
@NullMarked
package dev.postern.testing;

import org.jspecify.annotations.NullMarked;
