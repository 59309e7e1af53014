package dev.postern.postgres.directory;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.ScriptFile;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptText;

/** One script of a migration: what applies it, or what takes it back. */
record Piece(MigrationId id, String name, Direction direction, ScriptFile script, Replacing replacing) {

    /** Which way a script goes. */
    enum Direction {
        UP,
        DOWN
    }

    /** When {@code ${name}} in it is a placeholder. */
    enum Replacing {
        /** Always: one without a value is a mistake. */
        ALWAYS,
        /** Only where somebody has given a placeholder a value. */
        WHEN_CONFIGURED,
        NEVER
    }

    /** A piece of a migration whose placeholders are replaced if there are any. */
    static Piece of(Version version, Direction direction, ScriptText text, Transactionality transactionality) {
        return new Piece(
                version.id(),
                version.name(),
                direction,
                new ScriptFile(text, transactionality),
                Replacing.WHEN_CONFIGURED);
    }

    Piece replacing(Replacing other) {
        return new Piece(id, name, direction, script, other);
    }

    Piece with(ScriptText text) {
        return new Piece(id, name, direction, new ScriptFile(text, script.transactionality()), replacing);
    }
}
