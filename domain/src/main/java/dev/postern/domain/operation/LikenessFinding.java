package dev.postern.domain.operation;

import dev.postern.domain.catalog.Definition.Likeness;
import java.util.function.Supplier;

/**
 * Turns the comparison of two definitions into a finding.
 *
 * @param different asked for only where they differ
 * @param subject what is compared, for the answer that it cannot be told
 */
public record LikenessFinding(Finding same, Supplier<Finding> different, String subject) {

    public Finding of(Likeness likeness) {
        return switch (likeness) {
            case SAME -> same;
            case DIFFERENT -> different.get();
            case UNKNOWN -> Finding.cannotTell("the server could not be asked whether the " + subject + " is the same");
        };
    }
}
