/** Migrations, and what was decided and done about each of their operations. */
@NullMarked
package dev.postern.http.migrations;

import org.jspecify.annotations.NullMarked;
