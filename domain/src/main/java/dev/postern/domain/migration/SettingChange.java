package dev.postern.domain.migration;

import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/** What a statement makes of the settings of its session: {@code SET}, {@code RESET}, {@code DISCARD}, {@code set_config}. */
sealed interface SettingChange {

    /** {@code RESET ALL} leaves alone who acts (PostgreSQL manual, RESET). */
    Set<String> WHO = LinkedHashSet.of("role", "session_authorization");

    SessionSettings on(SessionSettings before);

    /** What the statement changes; none if it sets nothing. */
    static Option<SettingChange> of(SqlStatement statement) {
        return new SettingWords(statement.text()).change();
    }

    /** A value for the rest of the session. */
    record ForSession(SessionSetting setting) implements SettingChange {
        @Override
        public SessionSettings on(SessionSettings before) {
            String parameter = setting.parameter();
            return new SessionSettings(
                    before.ofSession().remove(parameter).put(parameter, setting),
                    before.ofTransaction().remove(parameter));
        }
    }

    /** A value for the rest of the transaction. */
    record ForTransaction(SessionSetting setting) implements SettingChange {
        @Override
        public SessionSettings on(SessionSettings before) {
            String parameter = setting.parameter();
            return new SessionSettings(
                    before.ofSession(), before.ofTransaction().remove(parameter).put(parameter, setting));
        }
    }

    /** The value that the session began with. */
    record AsBegun(String parameter) implements SettingChange {
        @Override
        public SessionSettings on(SessionSettings before) {
            return new SessionSettings(
                    before.ofSession().remove(parameter), before.ofTransaction().remove(parameter));
        }
    }

    /** All values that the session began with, but for who acts. */
    record AllAsBegun() implements SettingChange {
        @Override
        public SessionSettings on(SessionSettings before) {
            return new SessionSettings(
                    before.ofSession().filterKeys(WHO::contains),
                    before.ofTransaction().filterKeys(WHO::contains));
        }
    }

    /** A session as it began. */
    record Discarded() implements SettingChange {
        @Override
        public SessionSettings on(SessionSettings before) {
            return new SessionSettings(LinkedHashMap.empty(), LinkedHashMap.empty());
        }
    }
}
