/** What STYLE and DESIGN say about the house, as rules that the build enforces, each shown to catch its violation. */
@NullMarked
package dev.postern.architecture;

import org.jspecify.annotations.NullMarked;
