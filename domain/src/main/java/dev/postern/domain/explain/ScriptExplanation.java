package dev.postern.domain.explain;

import java.util.List;

/** What a script means: its operations in their order. */
public record ScriptExplanation(String id, String name, List<OperationExplanation> operations) {

    public ScriptExplanation {
        operations = List.copyOf(operations);
    }
}
