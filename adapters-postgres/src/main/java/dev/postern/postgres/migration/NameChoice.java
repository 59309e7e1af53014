package dev.postern.postgres.migration;

import dev.postern.domain.operation.AutomaticName;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.HashSet;
import java.util.Set;

/**
 * The names that PostgreSQL will choose for what one statement leaves unnamed, in the order in which it chooses them. A
 * prediction: a name that something else in the schema has taken already is followed by the next free number.
 */
final class NameChoice {

    private final Identifier table;
    private final Set<Identifier> constraints = new HashSet<>();
    private final Set<Identifier> relations = new HashSet<>();

    NameChoice(Identifier table) {
        this.table = table;
    }

    Identifier sequence(Identifier column) {
        return relation(Option.some(column.value()), "seq");
    }

    Identifier index(Seq<String> keys) {
        return relation(Option.some(AutomaticName.ofKeys(keys)), "idx");
    }

    Identifier primaryKey() {
        return keptByIndex(Option.none(), "pkey");
    }

    Identifier unique(Seq<Identifier> columns) {
        return keptByIndex(Option.some(AutomaticName.ofKeys(columns.map(Identifier::value))), "key");
    }

    Identifier exclusion(Seq<String> keys) {
        return keptByIndex(Option.some(AutomaticName.ofKeys(keys)), "excl");
    }

    Identifier foreignKey(Seq<Identifier> columns) {
        return constraint(Option.some(AutomaticName.joined(columns.map(Identifier::value))), "fkey");
    }

    /** A check is named after its column if it reads just one. */
    Identifier check(Seq<Identifier> columns) {
        return constraint(Option.when(columns.size() == 1, () -> columns.head().value()), "check");
    }

    /** Takes a name that the author gave to a constraint. */
    Identifier take(Identifier constraint) {
        constraints.add(constraint);
        return constraint;
    }

    private Identifier relation(Option<String> addition, String label) {
        Identifier chosen = firstFree(addition, label, relations);
        relations.add(chosen);
        return chosen;
    }

    private Identifier keptByIndex(Option<String> addition, String label) {
        Set<Identifier> taken = new HashSet<>(relations);
        taken.addAll(constraints);
        Identifier chosen = firstFree(addition, label, taken);
        relations.add(chosen);
        return take(chosen);
    }

    private Identifier constraint(Option<String> addition, String label) {
        return take(firstFree(addition, label, constraints));
    }

    private Identifier firstFree(Option<String> addition, String label, Set<Identifier> taken) {
        Identifier name = AutomaticName.of(table, addition, label);
        for (int number = 1; taken.contains(name); number++) {
            name = AutomaticName.of(table, addition, label + number);
        }
        return name;
    }
}
