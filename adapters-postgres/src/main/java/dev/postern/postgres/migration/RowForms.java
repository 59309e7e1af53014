package dev.postern.postgres.migration;

import dev.postern.domain.operation.Operation;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;

/** What the forms of a script's INSERT statements were found to mean. For one script, and one thread. */
final class RowForms {

    private final Map<Form, Operation> known = new HashMap<>();

    /** A form, and what unqualified names in it are looked up with. */
    private record Form(String text, SessionNames session) {}

    Option<Operation> meaning(String form, SessionNames session) {
        return Option.of(known.get(new Form(form, session)));
    }

    void learn(String form, SessionNames session, Operation meaning) {
        known.put(new Form(form, session), meaning);
    }
}
