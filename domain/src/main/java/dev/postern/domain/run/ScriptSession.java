package dev.postern.domain.run;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.SessionSettings;
import io.vavr.control.Option;

/**
 * What the session is set for: the script whose statements run in it, and what that has set in it so far.
 *
 * @param migration none before the first script
 */
record ScriptSession(Option<MigrationId> migration, SessionSettings settings) {

    /** A session as it began. */
    static final ScriptSession NEW = new ScriptSession(Option.none(), SessionSettings.NONE);

    /** A session as it began, for the script of an operation. */
    static ScriptSession of(GuardedOperation operation) {
        return new ScriptSession(Option.some(operation.id().migration()), SessionSettings.NONE);
    }

    boolean isOf(GuardedOperation operation) {
        return migration.contains(operation.id().migration());
    }

    /** What the script had set before an operation and this session lacks: somebody else ran that, or another run. */
    SessionSettings lackingFor(GuardedOperation operation) {
        return operation.settings().without(settings);
    }

    ScriptSession having(SessionSettings set) {
        return new ScriptSession(migration, set);
    }

    ScriptSession committed() {
        return having(settings.committed());
    }

    /** Under which settings an operation is to run that is not in its place. */
    SessionSettings.Borrowed borrowingFor(GuardedOperation operation) {
        return settings.borrowing(operation.settings());
    }
}
