package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.sql.Identifier;
import io.vavr.control.Option;

/** A parameter of a routine as it is declared. */
record Parameter(Mode mode, Option<Identifier> name, DataType type, Option<String> defaultValue) {

    /** Which way values go. */
    enum Mode {
        IN(""),
        OUT("OUT "),
        INOUT("INOUT "),
        VARIADIC("VARIADIC "),
        /** A column of the table that is returned. */
        TABLE("TABLE ");

        private final String words;

        Mode(String words) {
            this.words = words;
        }
    }

    boolean isInput() {
        return mode != Mode.OUT && mode != Mode.TABLE;
    }

    boolean isOutput() {
        return mode == Mode.OUT || mode == Mode.INOUT || mode == Mode.TABLE;
    }

    /** Mode, name and type, as the catalog is read. */
    String declared() {
        return mode.words + name.map(given -> given.sql() + " ").getOrElse("") + type;
    }
}
