package dev.postern.domain.migration;

import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.SqlStatement;

/**
 * A statement and what it means. A statement that does several things that can be told apart is analyzed into several,
 * each with a statement of its own that does just that.
 */
public record Analyzed(SqlStatement statement, Operation operation) {}
