package dev.postern.domain.migration;

import io.vavr.control.Option;

/**
 * A migration before it is read: its version, its name, its script and, where its author wrote one, the script that
 * takes it back.
 *
 * @param convention by which its files are named and laid out, in a word; none where that does not matter
 */
public record MigrationScript(
        MigrationId id, String name, ScriptFile up, Option<ScriptFile> down, Option<String> convention) {

    /** A migration that follows no convention of files. */
    public MigrationScript(MigrationId id, String name, ScriptFile up, Option<ScriptFile> down) {
        this(id, name, up, down, Option.none());
    }
}
