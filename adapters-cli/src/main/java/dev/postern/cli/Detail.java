package dev.postern.cli;

/** How much a command tells. */
enum Detail {
    /** Warnings and errors only. */
    QUIET,
    USUAL,
    /** Every operation, every step, and where an error came from. */
    VERBOSE
}
