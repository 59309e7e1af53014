/** Drives the built program as its users do: as a process, against a real server. */
@NullMarked
package dev.postern.endtoend;

import org.jspecify.annotations.NullMarked;
