/** The command line: one class per verb, what it prints, and how it exits. */
@NullMarked
package dev.postern.cli;

import org.jspecify.annotations.NullMarked;
