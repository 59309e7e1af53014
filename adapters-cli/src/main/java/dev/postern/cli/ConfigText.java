package dev.postern.cli;

import dev.postern.cli.settings.Settings;
import java.util.List;
import java.util.Map;

/** Tells what is configured. */
record ConfigText(Page page) {

    private static final int GAP = 2;

    /**
     * Prints it.
     *
     * @param unknown variables that look like settings and are none, each with what may have been meant; that may be empty
     */
    void print(Settings settings, List<SettingInForce> inForce, Map<String, String> unknown) {
        int keys = width(inForce.stream().map(each -> each.setting().key()).toList());
        int texts = width(inForce.stream().map(ConfigText::text).toList());
        for (SettingInForce each : inForce) {
            page.line(padded(each.setting().key(), keys) + padded(text(each), texts) + each.origin());
        }
        settings.placeholders().keySet().stream()
                .sorted()
                .forEach(name -> page.line(padded("placeholder " + name, keys) + "***"));
        if (settings.environment().isEmpty() && !settings.environments().isEmpty()) {
            page.line("");
            page.line(settings.file() + " has environments, and none is chosen (--env): "
                    + String.join(", ", settings.environments()));
        }
        unknown.forEach((name, meant) -> page.block(
                Paint.Tone.WAITING,
                "WARN",
                name + " is set and means nothing" + (meant.isEmpty() ? "" : "; did you mean " + meant + "?")));
    }

    private static String text(SettingInForce setting) {
        return setting.text().map(Redactor::redact).orElse("-");
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0) + GAP;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(GAP, width - text.length()));
    }
}
