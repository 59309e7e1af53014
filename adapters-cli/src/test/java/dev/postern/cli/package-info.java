/** Tests of the command line, in process, against a workbench that records what it is asked. */
@NullMarked
package dev.postern.cli;

import org.jspecify.annotations.NullMarked;
