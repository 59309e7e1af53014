/** Migration directories: which files are migrations, and in which order they come. */
@NullMarked
package dev.postern.postgres.directory;

import org.jspecify.annotations.NullMarked;
