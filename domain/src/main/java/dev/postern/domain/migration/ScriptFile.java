package dev.postern.domain.migration;

/**
 * A script as it lies in a file.
 *
 * @param file the name that messages give it
 */
public record ScriptFile(String file, String text) {}
