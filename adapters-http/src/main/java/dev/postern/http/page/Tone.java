package dev.postern.http.page;

import static dev.postern.http.page.Html.el;
import static dev.postern.http.page.Html.text;

/** How good or bad something is. Each tone has a sign of its own, for those who see no colours. */
enum Tone {
    GOOD("good", "✓"),
    WAITING("waiting", "◔"),
    BAD("bad", "✕"),
    RUNNING("running", "▶"),
    OPEN("open", "○"),
    QUIET("quiet", "–");

    private final String word;
    private final String sign;

    Tone(String word, String sign) {
        this.word = word;
        this.sign = sign;
    }

    /** The tone of an outcome, a decision or the state of a migration. */
    static Tone of(String word) {
        return switch (word) {
            case "applied", "found-in-place", "adopted", "done", "already-in-place", "valid" -> GOOD;
            case "deferred", "defer", "partial", "waiting" -> WAITING;
            case "blocked", "failed", "conflict", "refuse", "indeterminate", "not valid", "cut off" -> BAD;
            case "started", "progress", "running" -> RUNNING;
            case "pending", "apply", "undone" -> OPEN;
            default -> QUIET;
        };
    }

    String word() {
        return word;
    }

    Html sign() {
        return el("span.sign." + word, text(sign)).with("aria-hidden", "true");
    }

    /** A word with its sign. */
    static Html badge(String word) {
        Tone tone = of(word);
        return el("span.badge." + tone.word, tone.sign(), text(word.replace('-', ' ')));
    }
}
