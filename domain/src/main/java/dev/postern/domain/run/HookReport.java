package dev.postern.domain.run;

import java.util.List;

/**
 * The statements of a hook as a plan reports them, decided as far as that can be done beforehand.
 *
 * @param moment when they run: {@code before-run}
 */
public record HookReport(String moment, List<OperationReport> operations) {

    public HookReport {
        operations = List.copyOf(operations);
    }
}
