package dev.postern.domain.watch;

import java.util.List;
import java.util.Optional;

/** A relation with what it is made of. */
public record RelationDetail(
        RelationSummary summary, List<ColumnDetail> columns, List<Part> constraints, List<Part> indexes) {

    public RelationDetail {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }

    /**
     * A column.
     *
     * @param role {@code primary key}, {@code foreign key}, both with a comma between, or nothing
     */
    public record ColumnDetail(
            String name,
            String type,
            boolean nullable,
            Optional<String> defaultValue,
            String role,
            Optional<String> comment) {}

    /**
     * A constraint or an index.
     *
     * @param definition in the server's words
     * @param state {@code valid}, {@code not valid}
     */
    public record Part(String name, String definition, String state) {}
}
