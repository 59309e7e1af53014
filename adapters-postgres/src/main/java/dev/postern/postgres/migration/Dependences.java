package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.trigger.ChangeDependence;
import dev.postern.domain.operation.trigger.ChangeDependence.Dependence;
import io.vavr.control.Option;

/** Reads {@code [NO] DEPENDS ON EXTENSION}, which several commands end with. */
final class Dependences {

    private Dependences() {}

    /** What it means for an object, that being what follows ALTER; none if the command says something else. */
    static Option<Operation> read(WordCursor command, String kind, ObjectName name, String reference, Guard exists) {
        if (command.takes("depends on extension")) {
            return Option.some(
                    new ChangeDependence(kind, name, reference, exists, command.identifier(), Dependence.DEPENDS));
        }
        return command.takes("no depends on extension")
                ? Option.some(new ChangeDependence(
                        kind, name, reference, exists, command.identifier(), Dependence.NO_DEPENDS))
                : Option.none();
    }
}
