package dev.postern.domain.run;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.HookMoment;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What runs around migrations, by its moments. */
record Hooks(Map<HookMoment, Seq<GuardedOperation>> byMoment) {

    Seq<GuardedOperation> at(HookMoment moment) {
        return byMoment.getOrElse(moment, Vector.empty());
    }
}
