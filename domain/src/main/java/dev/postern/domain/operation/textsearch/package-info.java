/** Configurations, dictionaries, parsers and templates of text search (PostgreSQL manual, 12.7 and 12.6). */
@NullMarked
package dev.postern.domain.operation.textsearch;

import org.jspecify.annotations.NullMarked;
