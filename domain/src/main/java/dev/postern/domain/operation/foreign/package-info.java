/** Data that lies elsewhere: wrappers, servers, user mappings and foreign tables (PostgreSQL manual, 5.13). */
@NullMarked
package dev.postern.domain.operation.foreign;

import org.jspecify.annotations.NullMarked;
