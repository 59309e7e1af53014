package dev.postern.cli.settings;

/** What a setting is, as it was written, and where. The text may hold a password: it is not to be printed as it is. */
public record SettingValue(String text, Origin origin) {

    /** Without the text. */
    @Override
    public String toString() {
        return "SettingValue[" + origin + "]";
    }
}
