package dev.postern.domain.explain;

import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Unobservable;
import java.util.Locale;

/** How far the meaning of a statement is known. */
public enum Understanding {
    /** It has needs that can be asked for, or a goal that can be seen, or both. */
    UNDERSTOOD,
    /** It changes rows, which no catalog shows. */
    DATA,
    /** Neither what it needs nor what it is to achieve is known. */
    OPAQUE;

    static Understanding of(Operation operation) {
        if (operation.nature() == Nature.DATA) {
            return DATA;
        }
        return operation.needs().isEmpty() && !hasGoal(operation) ? OPAQUE : UNDERSTOOD;
    }

    /** Whether a catalog shows that it was done. */
    static boolean hasGoal(Operation operation) {
        return !operation.goal().equals(new Unobservable());
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
