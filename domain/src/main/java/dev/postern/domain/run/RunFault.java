package dev.postern.domain.run;

/**
 * What stopped a command.
 *
 * @param message what happened and where
 * @param remedy what to do about it
 */
public record RunFault(String message, String remedy) {}
