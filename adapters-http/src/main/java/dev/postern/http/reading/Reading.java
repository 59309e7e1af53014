package dev.postern.http.reading;

import dev.postern.domain.run.RunReport;
import java.util.function.Function;
import java.util.function.Supplier;

/** What came of asking for the status. */
public sealed interface Reading {

    <R> R fold(Function<RunReport, R> known, Function<String, R> unavailable, Supplier<R> broken);

    /** The status. */
    record Known(RunReport report) implements Reading {
        @Override
        public <R> R fold(Function<RunReport, R> known, Function<String, R> unavailable, Supplier<R> broken) {
            return known.apply(report);
        }
    }

    /** There is none to be had, for a reason that a person can do something about. */
    record Unavailable(String reason) implements Reading {
        @Override
        public <R> R fold(Function<RunReport, R> known, Function<String, R> unavailable, Supplier<R> broken) {
            return unavailable.apply(reason);
        }
    }

    /** An unexpected error; it has been logged. */
    record Broken() implements Reading {
        @Override
        public <R> R fold(Function<RunReport, R> known, Function<String, R> unavailable, Supplier<R> broken) {
            return broken.get();
        }
    }
}
