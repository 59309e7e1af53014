package dev.postern.domain.watch;

import java.util.List;

/**
 * A relation among those that it refers to and that refer to it.
 *
 * @param neighbours some of them, by name
 * @param references the foreign keys between all that is shown
 * @param moreNeighbours how many are left out
 */
public record RelationPicture(
        RelationDetail centre, List<RelationDetail> neighbours, List<Reference> references, int moreNeighbours) {

    public RelationPicture {
        neighbours = List.copyOf(neighbours);
        references = List.copyOf(references);
    }

    /** A foreign key. */
    public record Reference(
            String name,
            String fromSchema,
            String fromTable,
            List<String> fromColumns,
            String toSchema,
            String toTable,
            List<String> toColumns) {

        public Reference {
            fromColumns = List.copyOf(fromColumns);
            toColumns = List.copyOf(toColumns);
        }
    }
}
