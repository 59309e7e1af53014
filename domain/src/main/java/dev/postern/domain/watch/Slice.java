package dev.postern.domain.watch;

import java.util.List;

/**
 * A stretch of a longer list.
 *
 * @param total how long the whole list is
 */
public record Slice<T>(List<T> items, long total) {

    public Slice {
        items = List.copyOf(items);
    }
}
