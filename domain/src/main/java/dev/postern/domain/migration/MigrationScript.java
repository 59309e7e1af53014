package dev.postern.domain.migration;

import io.vavr.control.Option;

/**
 * A migration before it is read: its version, its name, its script and, where its author wrote one, the script that
 * takes it back.
 */
public record MigrationScript(MigrationId id, String name, ScriptFile up, Option<ScriptFile> down) {}
