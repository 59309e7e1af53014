package dev.postern.domain.run;

/**
 * A plan to be looked at before it is run.
 *
 * @param basis what it says and rests on; a run that is asked for with it does that and nothing else
 */
public record Review(RunReport report, Basis basis) {}
