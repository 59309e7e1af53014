package dev.postern.domain.watch;

/** Connections to the database. */
public record PoolFigures(int active, int idle, int waiting) {}
