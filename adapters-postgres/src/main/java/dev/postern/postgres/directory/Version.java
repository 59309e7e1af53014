package dev.postern.postgres.directory;

import dev.postern.domain.migration.MigrationId;

/** What the name of a file says about the migration in it. */
record Version(MigrationId id, String name) {

    /** Of the parts of a file's name; underscores are spaces to people. */
    static Version of(String id, String name) {
        return new Version(new MigrationId(id), name.replace('_', ' ').strip());
    }
}
