package dev.postern.http.answer;

import dev.postern.domain.watch.Stretch;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * Which page of a list is asked for: {@code ?page=2&size=50}.
 *
 * @param page from 1
 */
public record Paging(int page, int size) {

    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final int LAST_PAGE = 1_000_000;

    /** What a request asks for; anything but a number that makes sense is refused with 400. */
    public static Paging of(Context context) {
        return of(context, USUAL);
    }

    /** The same with another usual size. */
    public static Paging of(Context context, int usual) {
        return new Paging(number(context, "page", 1, LAST_PAGE), number(context, "size", usual, MOST));
    }

    /** The part of a list that the page is. */
    public Stretch stretch() {
        return new Stretch((long) (page - 1) * size, size);
    }

    /** The page of a list that is there as a whole. */
    public <T> List<T> of(List<T> all) {
        return all.stream().skip((long) (page - 1) * size).limit(size).toList();
    }

    /** How many pages a list of that length has; at least one. */
    public long pages(long total) {
        return Math.max(1, (total + size - 1) / size);
    }

    private static int number(Context context, String name, int usual, int most) {
        return Optional.ofNullable(context.queryParam(name))
                .map(text -> number(name, text, most))
                .orElse(usual);
    }

    private static int number(String name, String text, int most) {
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new BadRequestResponse(name + " is a number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }
}
