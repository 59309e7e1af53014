package dev.postern.postgres.directory;

import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/** A way in which people name and lay out migration files. */
interface Convention {

    /** What it is called, for people. */
    String name();

    /** Whether a file can be one of its files. */
    boolean accepts(SqlFile file);

    /** What a file that it accepts holds, or what is wrong with it. */
    Validation<Seq<ScriptProblem>, Seq<Piece>> read(SqlFile file);
}
