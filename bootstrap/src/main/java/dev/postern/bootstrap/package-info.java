/** Where everything meets: the program's entry, and what is bound to what. */
@NullMarked
package dev.postern.bootstrap;

import org.jspecify.annotations.NullMarked;
