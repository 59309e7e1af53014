/** The front door: plan, up, down, status and the rest, against a target database. */
@NullMarked
package dev.postern.domain.run;

import org.jspecify.annotations.NullMarked;
