package dev.postern.domain.migration;

import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;

/** Knows the migrations there are. */
public interface MigrationSource {

    /**
     * All migrations in the order of their versions, or everything that is wrong with them as a set: no such folder, an
     * empty one, two of one version, a file that cannot be read.
     */
    Validation<Seq<ScriptProblem>, Seq<MigrationScript>> scripts();

    /** What runs around them, one script for each moment at most, or everything that is wrong with those. */
    default Validation<Seq<ScriptProblem>, Seq<Hook>> hooks() {
        return Validation.valid(Vector.empty());
    }
}
