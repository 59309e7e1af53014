package dev.postern.cli;

import dev.postern.cli.settings.Origin;
import dev.postern.cli.settings.Setting;
import dev.postern.cli.settings.SettingValue;
import java.util.Optional;

/**
 * What a command would go by.
 *
 * @param said what is configured; empty where nothing is
 * @param text what counts, configured or built in; it may hold a password
 */
record SettingInForce(Setting setting, Optional<SettingValue> said, Optional<String> text) {

    /** Where it comes from, in words. */
    String origin() {
        return said.map(SettingValue::origin).map(Origin::words).orElse(text.isPresent() ? "built in" : "not set");
    }

    @Override
    public String toString() {
        return "SettingInForce[" + setting + ", " + origin() + "]";
    }
}
