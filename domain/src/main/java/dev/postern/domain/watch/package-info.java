/** What is shown to those who watch a database: its runs, what waits, who blocks, what it holds; and who serves it. */
@NullMarked
package dev.postern.domain.watch;

import org.jspecify.annotations.NullMarked;
