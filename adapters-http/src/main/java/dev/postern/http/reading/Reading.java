package dev.postern.http.reading;

/** What came of reading something. */
public sealed interface Reading<T> {

    <R> R match(Cases<T, R> cases);

    /** One method for each. */
    interface Cases<T, R> {

        R known(T value);

        R forbidden(String reason);

        R unavailable(String reason);

        R broken();
    }

    /** It was read. */
    record Known<T>(T value) implements Reading<T> {
        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.known(value);
        }
    }

    /** The role that reads may not. */
    record Forbidden<T>(String reason) implements Reading<T> {
        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.forbidden(reason);
        }
    }

    /** There is nothing to be had, for a reason that a person can do something about. */
    record Unavailable<T>(String reason) implements Reading<T> {
        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.unavailable(reason);
        }
    }

    /** An unexpected error; it has been logged. */
    record Broken<T>() implements Reading<T> {
        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.broken();
        }
    }
}
