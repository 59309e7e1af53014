package dev.postern.domain.catalog;

/**
 * How much a table holds, as far as that is known without counting.
 *
 * @param rows how many rows, roughly; 0 where nobody has counted yet
 */
public record TableSize(long rows, Occupancy occupancy) {

    /** Whether there are rows at all. */
    public enum Occupancy {
        EMPTY,
        /** There are some, or nobody could look. */
        OCCUPIED
    }

    /** Whether it may hold rows. */
    public boolean isOccupied() {
        return occupancy == Occupancy.OCCUPIED;
    }
}
