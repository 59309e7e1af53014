package dev.postern.domain.migration;

/**
 * A run of statements of one migration that commit together.
 *
 * @param number counts the segments that the author cut by {@code COMMIT}; the first is 0
 */
public record Segment(MigrationId migration, int number) {}
