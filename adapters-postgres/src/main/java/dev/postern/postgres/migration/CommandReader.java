package dev.postern.postgres.migration;

import dev.postern.domain.migration.Analyzed;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Reads a family of commands from their tokens. */
interface CommandReader {

    /** What the command means; none if it is not of this family. */
    Option<Seq<Analyzed>> read(WordCursor command);
}
