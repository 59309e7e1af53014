/** What is configured: by a file, by environment variables, and which of them counts. */
@NullMarked
package dev.postern.cli.settings;

import org.jspecify.annotations.NullMarked;
