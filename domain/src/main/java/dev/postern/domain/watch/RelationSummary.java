package dev.postern.domain.watch;

import java.util.Optional;

/**
 * A table, or what is read like one, in a list.
 *
 * @param kind {@code table}, {@code partitioned table}, {@code view}, {@code materialized view}, {@code foreign table}
 * @param rows how many rows the server thinks it has; below 0 where it has never counted
 * @param bytes how much room its rows, without indexes, take
 */
public record RelationSummary(
        String schema, String name, String kind, int columns, long rows, long bytes, Optional<String> comment) {}
