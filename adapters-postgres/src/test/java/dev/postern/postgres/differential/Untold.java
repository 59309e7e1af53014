package dev.postern.postgres.differential;

/** A definition that could not be compared with what the server prints, being in the author's words. */
record Untold(StatementCase tried, String words) {}
