package dev.postern.cli;

import java.util.Optional;

/**
 * How a run keeps others out.
 *
 * @param choice by what
 * @param directUrl the address of the server itself, where the other one is a proxy's; as the user gave it, with its
 *     password if it has one: never to be printed
 */
public record Locking(Choice choice, Optional<String> directUrl) {

    /** Found out, and at one address. */
    public static final Locking USUAL = new Locking(Choice.AUTO, Optional.empty());

    /** By what runs are kept apart. */
    public enum Choice {
        AUTO,
        SESSION,
        LEASE
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Locking[choice=" + choice + ", directUrl=" + directUrl.map(Redactor::redact) + "]";
    }
}
