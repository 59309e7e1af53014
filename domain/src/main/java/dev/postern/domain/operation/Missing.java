package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectName;

/**
 * Something that is needed and not there.
 *
 * @param object its address
 * @param description what it is and its name: {@code table public.orders}
 */
public record Missing(ObjectName object, String description) {

    /** Something whose address already says what it is. */
    public static Missing of(ObjectName object) {
        return new Missing(object, object.describe());
    }

    @Override
    public String toString() {
        return description;
    }
}
