package dev.postern.testing;

import static java.util.stream.Collectors.joining;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.UniqueId.Segment;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Says which tests did not run, and why: Surefire only counts them. */
public final class SkippedTests implements TestExecutionListener {

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        tell(test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.ABORTED) {
            tell(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
        }
    }

    private static void tell(TestIdentifier test, String reason) {
        System.out.println("SKIPPED " + path(test) + ": " + reason);
    }

    private static String path(TestIdentifier test) {
        return test.getUniqueIdObject().getSegments().stream()
                .skip(1) // the engine
                .map(Segment::getValue)
                .collect(joining(" > "));
    }
}
