/** Views and materialized views (PostgreSQL manual, CREATE VIEW and CREATE MATERIALIZED VIEW). */
@NullMarked
package dev.postern.domain.operation.view;

import org.jspecify.annotations.NullMarked;
