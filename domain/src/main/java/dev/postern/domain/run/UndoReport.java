package dev.postern.domain.run;

/**
 * One statement of those that take a migration back, as {@code down} reports it.
 *
 * @param does {@code run}; {@code nothing} (there is nothing left to take back by it, or it is not ours); {@code
 *     obstructed} (something else is in its place); {@code impossible} (there is no such statement)
 * @param reason why, unless it is to run
 */
public record UndoReport(String sql, String does, String reason) {}
