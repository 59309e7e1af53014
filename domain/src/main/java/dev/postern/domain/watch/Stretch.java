package dev.postern.domain.watch;

/**
 * Which part of a list is asked for.
 *
 * @param offset how much of it is passed over
 * @param size how much of it is wanted at most
 */
public record Stretch(long offset, int size) {

    public Stretch {
        if (offset < 0 || size < 1) {
            throw new IllegalArgumentException("no part of a list is " + offset + "+" + size);
        }
    }
}
