package dev.postern.http.answer;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Remembers what was made of the latest value, so that many who ask for the same have it made once. */
public final class Rendered<T> implements Function<T, Body> {

    private final Function<T, Body> rendering;
    private final AtomicReference<Of<T>> latest = new AtomicReference<>();

    public Rendered(Function<T, Body> rendering) {
        this.rendering = rendering;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // another reading is another value, whether it says the same or not
    public Body apply(T value) {
        Of<T> known = latest.get();
        if (known != null && known.value() == value) {
            return known.body();
        }
        Body body = rendering.apply(value);
        latest.set(new Of<>(value, body));
        return body;
    }

    private record Of<T>(T value, Body body) {}
}
