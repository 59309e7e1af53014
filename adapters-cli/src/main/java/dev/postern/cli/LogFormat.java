package dev.postern.cli;

/** How what happens meanwhile is told on the standard error. */
enum LogFormat {
    /** For people: little where nobody waits, more with {@code --verbose}. */
    TEXT,
    /** For those who collect logs: one object a line, everything that happens. */
    JSON
}
