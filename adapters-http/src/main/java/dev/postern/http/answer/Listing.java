package dev.postern.http.answer;

import java.util.List;

/**
 * A page of a list.
 *
 * @param version of the shape
 * @param total how long the whole list is
 */
public record Listing<T>(int version, int page, int size, long total, List<T> items) {

    private static final int VERSION = 1;

    public Listing {
        items = List.copyOf(items);
    }

    /** A page of what is there as a whole. */
    public static <T> Listing<T> of(Paging paging, List<T> all) {
        return new Listing<>(VERSION, paging.page(), paging.size(), all.size(), paging.of(all));
    }

    /** A page that was read alone. */
    public static <T> Listing<T> of(Paging paging, List<T> items, long total) {
        return new Listing<>(VERSION, paging.page(), paging.size(), total, items);
    }
}
